import { join } from 'node:path'
import type { Ground } from '../text/ground.ts'
import type { AmbiguousWidth } from '../text/width.ts'
import { changeKept } from './change-kept.ts'
import { isAmbiguousWidth } from './checks.ts'
import { type Environment, stateFolder } from './folders.ts'
import { type Content, isContent, readKept } from './kept-file.ts'

/** What a terminal said of itself when it was last asked: how wide it draws ambiguous characters, and on which ground. */
export interface KnownTerminal {
  width: AmbiguousWidth
  ground: Ground
}

type Trait = keyof KnownTerminal

/** Nobody sits at more; names may hold numbers that change with every window. */
const MOST = 100

const pathIn = (environment: Environment) => join(stateFolder(environment), 'terminals.json')

/** Another program writes in the same file for milliseconds; what is lost is asked again. */
const WAIT = 100

/** Where each is kept, and what it may be. */
const TRAITS: { [Own in Trait]: { table: string; is: (value: unknown) => value is KnownTerminal[Own] } } = {
  width: { table: 'widths', is: isAmbiguousWidth },
  ground: { table: 'grounds', is: (value): value is Ground => value === 'light' || value === 'dark' },
}

function tableOf<Own extends Trait>(content: Content, trait: Own): Map<string, KnownTerminal[Own]> {
  const { table, is } = TRAITS[trait]
  const entries = isContent(content[table]) ? Object.entries(content[table]) : []
  return new Map(entries.filter((entry): entry is [string, KnownTerminal[Own]] => is(entry[1])))
}

export function knownTerminal(environment: Environment, terminal: string): Partial<KnownTerminal> {
  const content = readKept(pathIn(environment))
  const [width, ground] = [tableOf(content, 'width').get(terminal), tableOf(content, 'ground').get(terminal)]
  return { ...(width && { width }), ...(ground && { ground }) }
}

export function rememberTerminal<Own extends Trait>(
  environment: Environment,
  terminal: string,
  trait: Own,
  value: KnownTerminal[Own],
): boolean {
  if (knownTerminal(environment, terminal)[trait] === value) return true
  const problem = changeKept(pathIn(environment), WAIT, (content) => {
    const { version: _, ...others } = content
    const known = tableOf(content, trait)
    known.delete(terminal)
    known.set(terminal, value)
    return { ...others, [TRAITS[trait].table]: Object.fromEntries([...known].slice(-MOST)) }
  })
  return problem === undefined
}
