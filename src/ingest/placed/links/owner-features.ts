import { Lexicon, Vocabulary, Words } from '../../page/words/vocabulary.ts'
import { readingForm } from '../../print/reading-form.ts'
import { LEAD } from '../../print/signs.ts'
import { around, heightOf, overlapAcross, overlapDown, ruledApart, ruledAside, widthOf } from '../boxes.ts'
import type { Display } from '../displays.ts'
import { textOf } from '../flow.ts'
import type { Segment, Text } from '../segment.ts'
import type { Sheet } from '../sheet.ts'
import { surroundingsOf } from './around.ts'

export const OWNER_FEATURES = 42

const bounded = (length: number) => Math.max(-400, Math.min(400, Math.round(length)))

/** A row for each headline and each text: where it stands to it, what lies between, and what both say. */
export function ownerRows(sheet: Sheet, texts: Text[]): Int32Array[][] {
  const { displays, frame, size, rules } = sheet
  const surroundings = surroundingsOf({ ...sheet, segments: texts.flat() })
  const shared = sharedWords(displays, texts)
  const boxes = texts.map((text) => around(text.map(({ box }) => box)))
  const inLines = (length: number) => bounded((10 * length) / size)
  const far = displays.map(({ box }) =>
    texts.map((text) => Math.min(...text.map((each) => gapBetween(box, each.box)))),
  )
  const ofText = texts.map((_, number) => Math.max(0.001, ...displays.map((_, at) => shared[at]![number]!)))
  return displays.map((display, at) => {
    const { box } = display
    const own = surroundings.get(display)!
    const most = Math.max(0.001, ...shared[at]!)
    const letters = display.lines.reduce((sum, { text }) => sum + text.length, 0)
    return texts.map((text, number) => {
      const first = text[0]!
      const all = boxes[number]!
      const isBelow = (segment: Segment) => surroundings.get(segment)!.above.thing === display
      const isAbove = (segment: Segment) => surroundings.get(segment)!.below.thing === display
      const under = text.filter(
        (each) => overlapAcross(each.box, box) > 0.25 * Math.min(widthOf(each.box), widthOf(box)),
      )
      const before = surroundings.get(first)?.above
      return Int32Array.of(
        inLines(first.box.top - box.bottom),
        inLines(first.box.top - box.top),
        inLines(first.box.left - box.left),
        inLines(first.box.left - box.right),
        inLines(box.left - first.box.right),
        bounded((100 * overlapAcross(first.box, box)) / widthOf(first.box)),
        bounded((100 * overlapDown(first.box, box)) / heightOf(box)),
        inLines(all.left - box.left),
        inLines(all.right - box.right),
        inLines(all.top - box.top),
        inLines(all.bottom - box.bottom),
        bounded((100 * overlapAcross(all, box)) / widthOf(box)),
        bounded((100 * overlapDown(all, box)) / heightOf(box)),
        inLines((all.left + all.right - box.left - box.right) / 2),
        inLines(far[at]![number]!),
        far[at]!.filter((each) => each < far[at]![number]!).length,
        far.filter((each) => each[number]! < far[at]![number]!).length,
        isBelow(first) ? 1 : 0,
        text.some(isBelow) ? 1 : 0,
        text.some(isAbove) ? 1 : 0,
        text.includes(own.below.thing as Segment) ? 1 : 0,
        own.below.thing === first ? 1 : 0,
        text.includes(own.above.thing as Segment) ? 1 : 0,
        own.above.kind === 'none' ? 0 : own.above.kind === 'text' ? 1 : 2,
        own.below.kind === 'none' ? 0 : own.below.kind === 'text' ? 1 : 2,
        inLines(own.below.gap),
        before === undefined || before.kind === 'none'
          ? 0
          : before.thing === display
            ? 1
            : before.kind === 'text'
              ? 2
              : 3,
        Math.min(99, under.length),
        bounded((100 * under.length) / text.length),
        Math.min(99, text.length),
        ruledApart(rules, box, first.box) ? 1 : ruledApart(rules, first.box, box) ? 2 : 0,
        ruledAside(rules, box, first.box) ? 1 : ruledAside(rules, first.box, box) ? 2 : 0,
        frame.get(display) === frame.get(first) ? (frame.get(first) ? 2 : 0) : 1,
        Math.round(100 * shared[at]![number]!),
        Math.round((100 * shared[at]![number]!) / most),
        Math.round((100 * shared[at]![number]!) / ofText[number]!),
        display.isUpright ? 1 : 0,
        bounded((100 * display.size) / size),
        Math.min(99, letters),
        first.begins[0] ? 1 : 0,
        LEAD.test(readingForm(first.lines[0]!.text)) ? 1 : 0,
        Math.min(99, texts.length),
      )
    })
  })
}

/** How far two boxes are apart; 0 where they touch. */
const gapBetween = (a: Display['box'], b: Display['box']) =>
  Math.hypot(Math.max(0, -overlapAcross(a, b)), Math.max(0, -overlapDown(a, b)))

/** How much of what each headline says each text says, too. */
function sharedWords(displays: Display[], texts: Text[]): number[][] {
  const lexicon = new Lexicon()
  const said = texts.map((text) => lexicon.pairsIn(readingForm(text.map(textOf).join(''))))
  const heads = displays.map(({ lines }) =>
    lexicon.pairsIn(readingForm(lines.map(({ text }) => text).join(''))),
  )
  const vocabulary = new Vocabulary(lexicon, said)
  const words = said.map((pairs) => new Words(lexicon).add(pairs))
  return heads.map((head) => words.map((own) => vocabulary.shared(head, own)))
}
