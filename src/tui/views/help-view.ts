import type { Messages } from '../../messages/index.ts'
import { pad } from '../../text/fit.ts'
import { bindingLines } from '../keys.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state.ts'

/** Every key and what it does, from the table that the keys are read by. */
export function helpView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { ambiguous } = state
  const lines = bindingLines().map((line) => {
    const keys = line.map((binding) => binding.keys.join(' ')).join('  ')
    const actions = line.map((binding) => messages.actions[binding.action]).join(' / ')
    return `  ${pad(keys, 36)} ${actions}`
  })
  const shown = [
    row(messages.helpTitle, 'strong', width, ambiguous),
    ...lines.map((line) => row(line, 'plain', width, ambiguous)),
    row(messages.helpEnd, 'faint', width, ambiguous),
  ].slice(0, rows)
  return toHeight(shown, rows, width)
}
