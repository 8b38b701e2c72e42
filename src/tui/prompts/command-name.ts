import { nearestOf } from '../../text/one-slip.ts'
import { commandName } from '../actions.ts'
import type { State } from '../state/state.ts'

const SHORT = new Map([
  ['q', 'leave-program'],
  ['w', 'write'],
  ['h', 'help'],
  ['s', 'search'],
  ['mark', 'set-mark'],
  // Of vi's hand: there is nothing here that has to be saved first.
  ...['x', 'wq', 'qa', 'qall', 'wqa', 'wqall', 'xa', 'xall', 'exit'].map(
    (name) => [name, 'leave-program'] as const,
  ),
])

const namesIn = (state: State): string[] => state.settings.keys.map(({ name }) => commandName(name))

/** In the form of names: an input method may be on, or capitals. */
export const plainForm = (text: string): string => text.normalize('NFKC').toLowerCase()

export const shortFor = (typed: string): string | undefined => SHORT.get(plainForm(typed))

/** A name, whose words may stand apart. */
export function nameSaid(state: State, typed: string): string | undefined {
  const name = plainForm(typed.trim()).replace(/\s+/g, '-')
  return namesIn(state).includes(name) ? name : undefined
}

/** A name, a short one, or the beginning of exactly one. */
export function nameOf(state: State, typed: string): string | undefined {
  const word = plainForm(typed)
  const own = shortFor(word) ?? nameSaid(state, word)
  if (own) return own
  const begun = namesIn(state).filter((name) => name.startsWith(word))
  return begun.length === 1 ? begun[0] : undefined
}

/** The command that a word which means none is nearest to. */
export const nearestName = (state: State, typed: string): string | undefined =>
  nearestOf(plainForm(typed), namesIn(state))
