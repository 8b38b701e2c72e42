import { commandName } from '../actions.ts'
import type { State } from '../state/state.ts'

const SHORT: Record<string, string> = {
  q: 'leave-program',
  w: 'write',
  h: 'help',
  s: 'search',
  mark: 'set-mark',
}

const namesIn = (state: State): string[] => state.settings.keys.map(({ name }) => commandName(name))

/** In the form of names: an input method may be on, or capitals. */
export const plainForm = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A name, a short one, or the beginning of exactly one. */
export function nameOf(state: State, typed: string): string | undefined {
  const names = namesIn(state)
  const word = plainForm(typed)
  if (SHORT[word]) return SHORT[word]
  if (names.includes(word)) return word
  const begun = names.filter((name) => name.startsWith(word))
  return begun.length === 1 ? begun[0] : undefined
}
