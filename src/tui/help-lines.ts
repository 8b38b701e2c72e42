import { pad } from '../text/fit.ts'
import { actionLines, commandName } from './actions.ts'
import { type Likely, likely } from './likely.ts'
import type { State } from './state/state.ts'
import type { HelpView } from './state/view.ts'

/** Room for the keys. */
const KEYS = 30

/** Every key and what it does, from the table that the keys are read by; only what the filter may mean, the likeliest first. */
export function helpLines({ settings }: State, { filter }: HelpView): Likely<string>[] {
  const { messages, keys } = settings
  const lines = actionLines(keys).map((line) => {
    const typed = line.map(({ keys: own, name }) => own.join(' ') || `:${commandName(name)}`).join('  ')
    const said = line.map(({ name }) => messages.actions[name]).join(' / ')
    const names = line.map(({ name }) => commandName(name)).join(' ')
    return { text: `  ${pad(typed, KEYS)} ${said}`, names }
  })
  const byText = likely(lines, ({ text }) => text, filter)
  // The name of an action stands behind `:` alone: what is meant by it has no letters to show.
  const byName = likely(lines, ({ names }) => names, filter).filter(
    ({ item }) => !byText.some((other) => other.item === item),
  )
  return [...byText, ...byName.map(({ item }) => ({ item, ranges: [] }))].map(({ item, ranges }) => ({
    item: item.text,
    ranges,
  }))
}
