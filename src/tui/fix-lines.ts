import type { FixLine } from '../desk/fix-wish.ts'
import { sanitise } from '../text/sanitise.ts'
import { lineAt, linesOf } from './article-lines.ts'
import { fixesOf } from './fixes.ts'
import { layoutOf } from './layout.ts'
import type { State } from './state/state.ts'
import type { FixView } from './state/view.ts'
import type { Look } from './theme/looks.ts'
import { wrapped } from './wrapped.ts'

/** A line of what can be put right; `choice` counts the choices, a broken one once. */
export interface FixRow {
  text: string
  look: Look
  choice?: number
}

/** What can be put right, then what would become of it, in lines of so many cells; the bar is on the screen. */
export function fixRows(state: State, view: FixView, width: number, rows: number): FixRow[] {
  const about = layoutOf(state).article === 0 ? textAbout(state, rows) : []
  const lines = [...about, ...fixLines(state, view, width)]
  const bar = view.wish ? 0 : lines.findLastIndex(({ choice }) => choice === view.bar)
  return lines.slice(Math.max(0, bar - rows + 1))
}

/** A third of the rows shows the lines around the point, where the article has no room beside this. */
function textAbout(state: State, rows: number): FixRow[] {
  const lines = linesOf(state)
  const room = Math.floor(rows / 3)
  const at = lineAt(lines, state.reading.point)
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), lines.length - room))
  return lines.slice(first, first + room).map(({ text }, index) => ({
    text: sanitise(text),
    look: first + index === at ? 'mention' : 'faint',
  }))
}

/** Stands before the choices behind the ninth, and before what is broken of the others. */
const NO_NUMBER = '  '

function fixLines({ ambiguous, settings }: State, view: FixView, width: number): FixRow[] {
  const { messages } = settings
  const { fixes } = messages
  const lines = (text: string, look: Look): FixRow[] =>
    wrapped(text, { width, ambiguous }).map((part) => ({ text: part, look }))
  const { wish, outcome, name, phrase, bar } = view
  const about = name
    ? lines(`${name.name}  ${messages.card.kinds[name.kind]}`, name.kind)
    : lines(phrase?.text ?? '', 'strong').slice(0, phrase ? undefined : 0)
  const choices = fixesOf(view)
  if (!wish)
    return [
      ...about,
      ...choices.flatMap(({ choice: own }, choice) => {
        const number = choice < 9 ? `${choice + 1} ` : NO_NUMBER
        const look: Look = choice === bar ? 'bar' : 'plain'
        const parts = wrapped(fixes.choices[own]!, { width: width - NO_NUMBER.length, ambiguous })
        return parts.map((part, at) => ({ text: (at === 0 ? number : NO_NUMBER) + part, look, choice }))
      }),
    ]
  const title = [...about, ...lines(fixes.choices[choices[bar]!.choice]!, 'headline')]
  if (!outcome) return [...title, ...lines(messages.searching, 'faint')]
  if ('problem' in outcome) {
    const why =
      'what' in outcome
        ? messages.unkept[outcome.problem]!(sanitise(outcome.what))
        : fixes.problems[outcome.problem]!
    return [...title, ...lines(why, 'accent')]
  }
  const said = (line: FixLine) =>
    typeof line === 'string' ? line : `${messages.card.kinds[line.kind]}  ${line.text}`
  const [before, after] = [outcome.before.map(said), outcome.after.map(said)]
  const [gone, come] = narrowed(
    before.filter((own) => !after.includes(own)),
    after.filter((own) => !before.includes(own)),
  )
  const changes = [
    ...gone.flatMap((own) => lines(`- ${own}`, 'faint')),
    ...come.flatMap((own) => lines(`+ ${own}`, 'plain')),
  ]
  if (changes.length === 0) return [...title, ...lines(fixes.noChange, 'accent')]
  const left = before.length - gone.length
  const rest = wish.operation === 'text' || left === 0 ? [] : lines(fixes.unchanged(left), 'faint')
  return [...title, ...lines(fixes.keep, 'strong'), ...changes, ...rest]
}

/** So much of a long text is shown around what is different in it. */
const AROUND = 24

/** Of one text in the place of another only what is around their difference. */
function narrowed(gone: string[], come: string[]): [string[], string[]] {
  const [[before], [after]] = [gone, come]
  if (gone.length !== 1 || come.length !== 1 || before === undefined || after === undefined)
    return [gone, come]
  const [one, other] = [[...before], [...after]]
  let head = 0
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head++
  let tail = 0
  const most = Math.min(one.length, other.length) - head
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  const part = (text: string[]) => {
    const from = Math.max(0, head - AROUND)
    const to = Math.min(text.length, text.length - tail + AROUND)
    return `${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : ''}`
  }
  return [[part(one)], [part(other)]]
}
