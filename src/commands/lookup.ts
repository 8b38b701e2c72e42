import type { Messages } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import type { CommandLine } from './command-line.ts'

/** What a command that asks the archive works with. */
export interface Lookup {
  archive: Archive
  /** The folder or file that it was made from. */
  corpus: string
  /** What was typed behind the verb. */
  words: string[]
  options: CommandLine['options']
  /** How many answers are wanted, and of which days, ISO. */
  limit: number | undefined
  since: string | null
  until: string | null
  messages: Messages
}
