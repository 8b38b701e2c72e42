import { existsSync } from 'node:fs'
import type { Messages } from '../messages/index.ts'
import { LanguageServer } from '../serve/lsp/server.ts'
import { ByLength } from '../serve/rpc/framing.ts'
import type { CommandLine } from './command-line.ts'
import { serve } from './serve.ts'
import { UsageError } from './usage-error.ts'

/** A language server for drafts, until the editor has done. */
export function runLanguageServer(
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
    new ByLength(),
    (serving) => new LanguageServer({ ...serving, messages, version }),
  )
}
