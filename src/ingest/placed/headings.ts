import { Lexicon, Vocabulary, Words } from '../page/words/vocabulary.ts'
import { readingForm } from '../print/reading-form.ts'
import { overlapAcross, overlapDown, ruledApart, widthOf } from './boxes.ts'
import type { Display } from './displays.ts'
import { textOf } from './flow.ts'
import type { Segment, Text } from './segment.ts'
import type { Sheet } from './sheet.ts'

/** Which text each headline stands over, and how much its words say of it. */
export interface Headed {
  /** For each display the number of its text; -1 for none. */
  owner: number[]
  shared: (display: number, text: number) => number
}

const TOO_FAR = 4
const CLOSE = 1

/** What it costs a headline to stand where it does to a segment of its text. */
function distance(sheet: Sheet, { box, isUpright }: Display, segment: Segment, isFirst: boolean): number {
  const { size, rules } = sheet
  const own = segment.box
  const across = overlapAcross(box, own) > 0.25 * Math.min(widthOf(box), widthOf(own))
  const far = (gap: number) => Math.max(0, gap / size) * 0.12
  if (across && own.top >= box.bottom - size) {
    const ruled = ruledApart(rules, box, own) ? 2.5 : 0
    return far(own.top - box.bottom) + ruled + (isFirst ? 0 : 0.3)
  }
  if (across && own.bottom <= box.top + size) {
    const ruled = ruledApart(rules, own, box) ? 2.5 : 0
    return 1.1 + far(box.top - own.bottom) + ruled
  }
  if (overlapDown(box, own) > 0) {
    const aside = own.left >= box.right - size ? own.left - box.right : box.left - own.right
    if (aside < -2 * size) return TOO_FAR
    const before = own.left >= box.right - size ? 0.6 : 0.9
    return before + far(aside) + (isUpright ? -0.3 : 0)
  }
  return TOO_FAR
}

/** Gives headlines to texts, the surest first; a text has one. */
export function headed(sheet: Sheet, texts: Text[]): Headed {
  const { displays, frame } = sheet
  const lexicon = new Lexicon()
  const said = texts.map((text) => lexicon.pairsIn(readingForm(text.map(textOf).join(''))))
  const heads = displays.map(({ lines }) =>
    lexicon.pairsIn(readingForm(lines.map(({ text }) => text).join(''))),
  )
  const vocabulary = new Vocabulary(lexicon, said)
  const words = said.map((pairs) => new Words(lexicon).add(pairs))
  const shared = (display: number, text: number) => vocabulary.shared(heads[display]!, words[text]!)
  const pairs = displays.flatMap((display, at) =>
    texts.map((text, number) => {
      const near = Math.min(...text.map((segment, place) => distance(sheet, display, segment, place === 0)))
      const framed = frame.get(display) === frame.get(text[0]!) ? 0 : 3
      return { at, number, cost: near + framed - 2 * shared(at, number) }
    }),
  )
  const owner = displays.map(() => -1)
  const taken = new Set<number>()
  for (const { at, number, cost } of pairs.sort((a, b) => a.cost - b.cost)) {
    if (cost > TOO_FAR - 1.5 || owner[at]! >= 0 || taken.has(number)) continue
    owner[at] = number
    taken.add(number)
  }
  // What is left belongs to a headline or a text that it stands beside, such as the name of a column.
  for (const { at, number, cost } of pairs)
    if (owner[at] === -1 && cost < CLOSE) {
      owner[at] = number
    }
  return { owner, shared }
}
