import { pad } from '../../text/fit.ts'
import { cells } from '../../text/width.ts'
import { highlighted } from '../highlighted.ts'
import type { Completion } from '../prompts/commands.ts'
import { type Row, row } from '../row.ts'
import type { State } from '../state/state.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'
import { overlaid } from './overlaid.ts'

/** The commands that a line may become, with their keys and what they do; the one that Enter does is under the bar. */
export function paletteView(completions: Completion[], chosen: number, width: number, state: State): Row[] {
  const { ambiguous } = state
  const named = Math.max(...completions.map(({ name }) => name.length)) + 2
  const keyed = Math.max(...completions.map(({ keys }) => cells(keys, ambiguous))) + 2
  return overlaid(completions, chosen, ({ name, keys, does, meant, ranges }, isChosen) => {
    const look: Look = isChosen ? 'bar' : 'selected'
    const before = ` ${name.padEnd(named)}${pad(keys, keyed, 'right', ambiguous)}`
    const shift = meant === 'name' ? 1 : before.length
    return highlighted(row(before + does, look, width, ambiguous), ranges, shift, MATCH_ON[look] ?? 'match')
  })
}
