import { join } from 'node:path'
import { isSearchLine } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { type Content, readKept } from './kept-file.ts'
import { mergedTexts } from './memory.ts'
import { pairs, timedTexts } from './memory-content.ts'
import { type Timed, timedList } from './timed.ts'

const MOST = 500

export const historyPath = (environment: Environment): string =>
  join(stateFolder(environment), 'history.json')

/** What of a content can be put into a line again; each search once, where it stands last, the newest last. */
export const historyIn = ({ lines }: Content): Timed<string>[] =>
  mergedTexts([timedTexts(lines, isSearchLine)], MOST)

export const historyContent = (lines: Timed<string>[]): Content => ({ lines: pairs(lines) })

/** What was searched in all corpora. */
export const readHistory = (path: string): Timed<string>[] => historyIn(readKept(path))

export const mergedHistories = (one: Timed<string>[], other: Timed<string>[]): Timed<string>[] =>
  mergedTexts([one, other], MOST)

/** The history as it has become by the lines that a run remembers now, newest last. */
export const historyNow = (before: Timed<string>[], lines: readonly string[], now: number): Timed<string>[] =>
  timedList(lines.filter(isSearchLine).slice(-MOST), before, now)
