import { isByline } from '../page/signed-by.ts'
import { readingForm } from '../print/reading-form.ts'
import { endsWithCredit, endsWithPhotographer } from '../print/signs.ts'
import { overlapAcross, overlapDown, ruledApart } from './boxes.ts'
import { textOf } from './flow.ts'
import type { Segment, Text } from './segment.ts'
import type { Sheet } from './sheet.ts'

/** Who wrote or photographed, where it stands apart, and the text that it is nearest to. */
export interface Credit {
  segment: Segment
  text: Text
}

/** So few characters that end no sentence are no article. */
const LEAST = 45
/** So few are specks that a recogniser took for characters. */
const SPECK = 4
/** A photographer is named above or below a picture, with the caption on its other side: in the height of the text. */
const REACH = 30

const isCredit = (text: string) => isByline(text) || endsWithPhotographer(text) || endsWithCredit(text)

/** The texts that are some, with the credits among the rest. */
export function withoutScraps(sheet: Sheet, texts: Text[]): { texts: Text[]; credits: Credit[] } {
  const isScrap = (text: Text) => {
    const all = readingForm(text.map(textOf).join(''))
    const isSentence = /[。！？…”]$/u.test(all) || (all.includes('。') && endsWithPhotographer(all))
    if (all.length < SPECK) return true
    return all.length < LEAST && !isSentence && text.every(({ stands }) => !stands.some(Boolean))
  }
  const kept = texts.filter((text) => !isScrap(text))
  const credits = texts.filter(isScrap).flatMap(([segment]): Credit[] => {
    if (!segment || !isCredit(textOf(segment).trim())) return []
    const text = nearest(sheet, segment, kept)
    return text ? [{ segment, text }] : []
  })
  return { texts: kept, credits }
}

function nearest({ size, rules }: Sheet, { box }: Segment, texts: Text[]): Text | undefined {
  const gaps = texts.flatMap((text) =>
    text
      .filter((segment) => overlapAcross(segment.box, box) > 0)
      .filter(
        ({ box: own }) => !ruledApart(rules, own.top < box.top ? own : box, own.top < box.top ? box : own),
      )
      .map((segment) => ({ text, gap: -overlapDown(segment.box, box) })),
  )
  const best = gaps.sort((a, b) => a.gap - b.gap)[0]
  return best && best.gap < REACH * size ? best.text : undefined
}
