import { pad } from '../text/fit.ts'
import { fold } from '../text/fold.ts'
import { actionLines, commandName } from './actions.ts'
import type { State } from './state/state.ts'
import type { HelpView } from './state/view.ts'

/** Room for the keys. */
const KEYS = 30

/** Every key and what it does, from the table that the keys are read by; only what holds the text looked for. */
export function helpLines({ settings }: State, { filter }: HelpView): string[] {
  const { messages, keys } = settings
  const wanted = fold(filter)
  return actionLines(keys)
    .map((line) => {
      const typed = line.map(({ keys: own, name }) => own.join(' ') || `:${commandName(name)}`).join('  ')
      const said = line.map(({ name }) => messages.actions[name]).join(' / ')
      const names = line.map(({ name }) => commandName(name)).join(' ')
      return { text: `  ${pad(typed, KEYS)} ${said}`, all: fold(`${typed} ${said} ${names}`) }
    })
    .filter(({ all }) => all.includes(wanted))
    .map(({ text }) => text)
}
