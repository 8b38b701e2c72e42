import { join } from 'node:path'
import { isSearchLine, newest } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { readKept, writeKept } from './kept-file.ts'

const MOST = 500

const pathIn = (environment: Environment) => join(stateFolder(environment), 'history.json')

/** Each line once, where it stands last. */
const withoutRepeats = (lines: string[]): string[] => [...new Set(lines.toReversed())].toReversed()

/** What was searched in all corpora, newest last. */
export function readHistory(environment: Environment): string[] {
  const { lines } = readKept(pathIn(environment))
  return withoutRepeats(newest(lines, isSearchLine, MOST))
}

/** Adds what was searched in this run, newest last, to what other runs have added meanwhile. */
export function addToHistory(environment: Environment, searched: string[]): boolean {
  const lines = withoutRepeats([...readHistory(environment), ...searched.filter(isSearchLine)])
  return writeKept(pathIn(environment), { lines: lines.slice(-MOST) })
}
