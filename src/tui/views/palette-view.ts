import { cells } from '../../text/width.ts'
import type { Completion } from '../prompts/commands.ts'
import type { Row } from '../row.ts'
import type { State } from '../state/state.ts'
import { type Column, inColumns } from './columns.ts'
import { overlaid, type Room } from './overlaid.ts'

/** The longest names and keys: what a command does is not cut for a few that are longer. */
const [NAMED, KEYED] = [18, 10]

/** As many of the keys of a command as there is room for, the first at least. */
const keysWithin = (keys: string): string =>
  keys.split(' ').reduce((some, key) => (some.length + 1 + key.length <= KEYED ? `${some} ${key}` : some))

/** The commands that a line may become, with their keys and what they do; the one that Enter does is under the bar. */
export function paletteView(completions: Completion[], chosen: number, room: Room, state: State): Row[] {
  const { ambiguous, settings } = state
  const widest = (texts: string[], most: number) =>
    Math.min(most, Math.max(...texts.map((text) => cells(text, ambiguous)))) + 2
  const named = widest(
    completions.map(({ name }) => name),
    NAMED,
  )
  const keyed = widest(
    completions.map(({ keys }) => keysWithin(keys)),
    KEYED,
  )
  const draw = ({ name, keys, does, worksHere, meant, ranges }: Completion, isChosen: boolean) => {
    const look = isChosen ? 'bar' : worksHere ? 'float' : 'floatFaint'
    const columns: Column[] = [
      { text: '', cells: 1, look },
      { text: name, cells: named, look, ...(meant === 'name' && { ranges }) },
      { text: keysWithin(keys), cells: keyed, look: isChosen ? look : 'floatKey' },
      { text: does, cells: room.width, look, ...(meant === 'does' && { ranges }) },
    ]
    return inColumns(columns, room.width, ambiguous)
  }
  const { commandsTitle, noSuchCommand } = settings.messages
  const isNone = chosen < 0 && state.prompt?.line.trim() !== ''
  return overlaid(isNone ? noSuchCommand : commandsTitle, completions, chosen, room, state, draw)
}
