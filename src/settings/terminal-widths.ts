import { join } from 'node:path'
import type { AmbiguousWidth } from '../text/width.ts'
import { isAmbiguousWidth } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { isContent, readKept, writeKept } from './kept-file.ts'

/** Nobody sits at more; names may hold numbers that change with every window. */
const MOST = 100

const pathIn = (environment: Environment) => join(stateFolder(environment), 'terminals.json')

function widthsIn(environment: Environment): Map<string, AmbiguousWidth> {
  const { widths } = readKept(pathIn(environment))
  const all = isContent(widths) ? Object.entries(widths) : []
  return new Map(all.filter((entry): entry is [string, AmbiguousWidth] => isAmbiguousWidth(entry[1])))
}

/** How wide a terminal drew ambiguous characters when it was last measured. */
export const knownWidth = (environment: Environment, terminal: string): AmbiguousWidth | undefined =>
  widthsIn(environment).get(terminal)

export function rememberWidth(environment: Environment, terminal: string, width: AmbiguousWidth): boolean {
  const widths = widthsIn(environment)
  if (widths.get(terminal) === width) return true
  widths.delete(terminal)
  widths.set(terminal, width)
  return writeKept(pathIn(environment), { widths: Object.fromEntries([...widths].slice(-MOST)) })
}
