import type { ConfigMistake } from './config-mistake.ts'
import { areClashing, keysIn, spell } from './key-names.ts'

/** Keys by action: an action that is missing keeps its own, one with an empty list has none. */
export type OwnKeys = Record<string, string[]>

interface Written {
  action: string
  written: string[]
  line: number
}

/** True where two actions work in the same place, so that their keys have to differ. */
export type AreTogether = (action: string, other: string) => boolean

/** The keys that can be used, and what is wrong with the others. Of two that clash the first holds. */
export function readOwnKeys(
  entries: Written[],
  areTogether: AreTogether,
): { keys: OwnKeys; mistakes: ConfigMistake[] } {
  const own: OwnKeys = {}
  const mistakes: ConfigMistake[] = []
  const bound: { action: string; keys: string[]; shown: string }[] = []
  for (const { action, written, line } of entries) {
    const kept: string[] = []
    for (const what of written) {
      const keys = keysIn(what)
      if (!keys) {
        mistakes.push({ kind: 'badKey', line, what })
        continue
      }
      const shown = `${action} ${spell(keys)}`
      const isMet = (known: (typeof bound)[number]) =>
        known.action === action || areTogether(known.action, action)
      const other = bound.find((known) => areClashing(known.keys, keys) && isMet(known))
      if (!other) {
        bound.push({ action, keys, shown })
        kept.push(spell(keys))
      } else if (other.shown !== shown) {
        mistakes.push({ kind: 'clash', line, what: shown, other: other.shown })
      }
    }
    if (kept.length > 0 || written.length === 0) own[action] = kept
  }
  return { keys: own, mistakes }
}
