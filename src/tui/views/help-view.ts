import type { Messages } from '../../messages/index.ts'
import { pad } from '../../text/fit.ts'
import { fold } from '../../text/fold.ts'
import { actionLines, commandName } from '../actions.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state.ts'

const KEYS = 30

/** Every key and what it does, from the table that the keys are read by; only what holds the text looked for. */
export function helpView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { ambiguous, settings, help } = state
  const wanted = fold(help?.filter ?? '')
  const lines = actionLines(settings.keys)
    .map((line) => {
      const keys = line.map(({ keys: own, name }) => own.join(' ') || `:${commandName(name)}`).join('  ')
      const said = line.map(({ name }) => messages.actions[name]).join(' / ')
      const names = line.map(({ name }) => commandName(name)).join(' ')
      return { text: `  ${pad(keys, KEYS)} ${said}`, all: fold(`${keys} ${said} ${names}`) }
    })
    .filter(({ all }) => all.includes(wanted))
    .map(({ text }) => row(text, 'plain', width, ambiguous))
  const title = row(messages.helpTitle, 'strong', width, ambiguous)
  const room = rows - 2
  const top = Math.max(0, Math.min(help?.top ?? 0, lines.length - room))
  const shown = [
    ...toHeight(lines.slice(top, top + room), room, width),
    row(messages.helpEnd, 'faint', width, ambiguous),
  ]
  return toHeight([title, ...shown].slice(0, rows), rows, width)
}
