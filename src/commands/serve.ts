import { cacheFolder } from '../files/cache-folder.ts'
import type { Messages } from '../messages/index.ts'
import { HeldArchive } from '../serve/held-archive.ts'
import { BrokenFraming, ByLength, ByLine, type Framing } from '../serve/rpc/framing.ts'
import type { Message } from '../serve/rpc/message.ts'
import type { Corpora } from '../store/corpora.ts'
import type { Reach } from '../store/open-archive.ts'
import { toJson } from '../text/json.ts'
import type { CommandLine } from './command-line.ts'
import { refuseMissing } from './missing-corpus.ts'
import { complain, printData } from './output.ts'

/** What answers messages, whatever the protocol. */
export interface Server {
  take: (text: string) => Promise<void>
  /** Nobody hears any more: what goes on is given up. */
  stop?: () => void
}

export interface Serving {
  held: HeldArchive
  send: (message: Message) => void
  /** Ends the program with a status. */
  leave: (status: number) => void
}

interface Protocol {
  framing: Framing
  serverFor: (serving: Serving) => Server
}

type Own = Pick<Asked, 'messages' | 'version'>

/** How each of them speaks; the one that is not spoken is not loaded. */
const PROTOCOLS: Record<'lsp' | 'mcp', (own: Own) => Promise<Protocol>> = {
  lsp: async (own) => {
    const { LanguageServer } = await import('../serve/lsp/server.ts')
    return { framing: new ByLength(), serverFor: (serving) => new LanguageServer({ ...serving, ...own }) }
  },
  mcp: async (own) => {
    const { ToolServer } = await import('../serve/mcp/server.ts')
    return { framing: new ByLine(), serverFor: ({ held, send }) => new ToolServer({ held, send, ...own }) }
  },
}

interface Asked {
  options: CommandLine['options']
  corpora: Corpora
  messages: Messages
  reach: Reach
  version: string
}

/** Serves a corpus on standard input and output until the other side has done; returns the exit status. */
export async function serve(
  protocol: 'lsp' | 'mcp',
  { options, corpora, messages, reach, version }: Asked,
): Promise<number> {
  refuseMissing(corpora, messages)
  const { framing, serverFor } = await PROTOCOLS[protocol]({ messages, version })
  const held = new HeldArchive(corpora, {
    folder: (options.index as string | undefined) ?? cacheFolder(process.env),
    ...reach,
    onRebuilt: (why) => complain(messages.rebuilt[why]),
    onWaiting: () => complain(messages.hindrances.waiting),
  })
  let left: number | undefined
  const server = serverFor({
    held,
    send: (message) => printData(framing.frame(toJson(message))),
    leave: (status) => {
      left = status
      process.stdin.destroy()
    },
  })
  const answering = new Set<Promise<void>>()
  try {
    for await (const bytes of process.stdin as AsyncIterable<Buffer>) {
      for (const text of framing.take(bytes)) {
        const answer = server.take(text)
        answering.add(answer)
        void answer.finally(() => answering.delete(answer))
      }
      if (left !== undefined) break
    }
  } catch (error) {
    if (!(error instanceof BrokenFraming) && left === undefined) throw error
    if (left === undefined) {
      complain(messages.errors.brokenProtocol)
      left = 2
    }
  }
  server.stop?.()
  await Promise.allSettled(answering)
  await held.close()
  return left ?? 0
}
