import type { FoundLine } from '../../desk/told.ts'
import { clusters } from '../../text/clusters.ts'
import { head, pad } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { type AmbiguousWidth, cells } from '../../text/width.ts'
import type { Row } from '../row.ts'
import { type Look, MATCH_ON } from '../theme/looks.ts'

/** The match that says most of an article whose headline is read already: one in its text. */
const tellingIn = ({ matches }: FoundLine) => matches.find(({ field }) => field === 'body') ?? matches[0]

const SENTENCE_END = /[。！？；\n]/

/** How many places of an article were found. */
export const placesFound = ({ matches }: FoundLine): number =>
  matches.reduce((sum, { ranges }) => sum + ranges.length, 0)

/** What was found in an article, on one row: the sentence from its beginning, or, behind an ellipsis, from where the find is still on the row. */
export function excerpt(hit: FoundLine, look: Look, width: number, ambiguous: AmbiguousWidth): Row {
  const match = tellingIn(hit)
  const first = match?.ranges[0]
  if (!match || !first) return [{ text: ' '.repeat(width), look }]
  const { text, ranges } = match
  const spans: Row = []
  let room = width
  let isFull = false
  /** Nothing follows what did not fit whole, or it would seem to go on with that. */
  const add = (own: string, as: Look) => {
    if (isFull) return
    const whole = sanitise(own)
    const fitting = wholeFigures(head(whole, room, ambiguous), whole)
    isFull = fitting.length < whole.length
    room -= cells(fitting, ambiguous)
    if (fitting !== '') spans.push({ text: fitting, look: as })
  }
  let at = beginningFor(text, first, width, ambiguous)
  if (at > 0 && !SENTENCE_END.test(text[at - 1]!)) add('…', look)
  for (const [from, to] of ranges) {
    if (from < at || isFull) continue
    add(text.slice(at, from), look)
    add(text.slice(from, to), MATCH_ON[look] ?? 'match')
    at = to
  }
  // More than a row holds is not looked at.
  add(text.slice(at, at + width), look)
  return room > 0 ? [...spans, { text: pad('', room), look }] : spans
}

const FIGURE_CUT = /[\d.,]*\d$/
const GOES_ON = /^[.,]?\d|^[%％‰]/

/** The beginning of a text without the part of a figure that it may end in: 17 of 1768 is another figure. */
const wholeFigures = (beginning: string, whole: string): string =>
  GOES_ON.test(whole.slice(beginning.length)) ? beginning.replace(FIGURE_CUT, '') : beginning

/** Where the row begins so that what was found stands whole on it, with what leads to it. */
function beginningFor(
  text: string,
  [from, to]: [number, number],
  width: number,
  ambiguous: AmbiguousWidth,
): number {
  let room = Math.max(0, Math.floor(width * 0.6) - cells(text.slice(from, to), ambiguous))
  let begin = from
  // What precedes by more characters than the row has cells cannot stand on it.
  for (const cluster of clusters(text.slice(Math.max(0, from - width), from)).reverse()) {
    room -= cells(cluster, ambiguous)
    if (room < 0 || SENTENCE_END.test(cluster)) break
    begin -= cluster.length
  }
  return begin
}
