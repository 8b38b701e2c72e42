import { join } from 'node:path'
import type { AmbiguousWidth } from '../text/width.ts'
import { changeKept } from './change-kept.ts'
import { isAmbiguousWidth } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { type Content, isContent, readKept } from './kept-file.ts'

/** Nobody sits at more; names may hold numbers that change with every window. */
const MOST = 100

const pathIn = (environment: Environment) => join(stateFolder(environment), 'terminals.json')

/** Another program writes in the same file for milliseconds; a width that is lost is measured again. */
const WAIT = 100

function widthsIn({ widths }: Content): Map<string, AmbiguousWidth> {
  const all = isContent(widths) ? Object.entries(widths) : []
  return new Map(all.filter((entry): entry is [string, AmbiguousWidth] => isAmbiguousWidth(entry[1])))
}

/** How wide a terminal drew ambiguous characters when it was last measured. */
export const knownWidth = (environment: Environment, terminal: string): AmbiguousWidth | undefined =>
  widthsIn(readKept(pathIn(environment))).get(terminal)

export function rememberWidth(environment: Environment, terminal: string, width: AmbiguousWidth): boolean {
  if (knownWidth(environment, terminal) === width) return true
  const problem = changeKept(pathIn(environment), WAIT, (content) => {
    const widths = widthsIn(content)
    widths.delete(terminal)
    widths.set(terminal, width)
    return { widths: Object.fromEntries([...widths].slice(-MOST)) }
  })
  return problem === undefined
}
