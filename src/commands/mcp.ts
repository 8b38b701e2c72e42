import { existsSync } from 'node:fs'
import type { Messages } from '../messages/index.ts'
import { ToolServer } from '../serve/mcp/server.ts'
import { ByLine } from '../serve/rpc/framing.ts'
import type { CommandLine } from './command-line.ts'
import { serve } from './serve.ts'
import { UsageError } from './usage-error.ts'

/** Tools for assistants, until the assistant has done. */
export function runToolServer(
  line: CommandLine,
  corpus: string,
  messages: Messages,
  followsLinks: boolean,
  version: string,
): Promise<number> {
  if (!existsSync(corpus)) throw new UsageError(messages.errors.noCorpus(corpus))
  return serve(
    line,
    corpus,
    messages,
    followsLinks,
    new ByLine(),
    ({ held, send }) => new ToolServer({ held, send, messages, version }),
  )
}
