import type { Messages } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import type { Corpora } from '../store/corpora.ts'
import type { CommandLine } from './command-line.ts'

/** What a command that asks the archive works with. */
export interface Lookup {
  archive: Archive
  /** What it was made from. */
  corpora: Corpora
  /** What was typed behind the verb. */
  words: string[]
  options: CommandLine['options']
  /** How many answers are wanted, and of which days, ISO. */
  limit: number | undefined
  since: string | null
  until: string | null
  messages: Messages
}

/** Whether anything was found; 'said' where nothing was, and why has been said. */
export type Outcome = boolean | 'said'
