import { isHan } from '../../text/han.ts'
import { type Slot, slotOf } from './slots.ts'
import type { Stripped } from './stripped.ts'

/** So many characters around a single one must be the same; before one that ends what is the same. */
const [LEAST_AROUND, LEAST_BEFORE] = [4, 4]
/** Among so many characters that make no words a name of two or three has so many that are the same. */
const [LENGTH_OF_NAME, LEAST_IN_NAME] = [3, 2]

/** Single characters that are otherwise in the middle of what is the same, or behind the beginning of a name. */
export function* charactersIn(draft: Stripped, archive: Stripped, ofNames: Uint8Array): Generator<Slot> {
  for (let from = 0; from < draft.text.length; from++) {
    if (ofNames[from] === 0) continue
    for (let at = 0; at < archive.text.length; at++) {
      if (draft.text[from] === archive.text[at] || !isHan(archive.text.charCodeAt(at))) continue
      if (draft.text[from - 1] !== archive.text[at - 1] && draft.text[from + 1] !== archive.text[at + 1])
        continue
      const slot = slotOf(draft, [from, from + 1], archive, [at, at + 1])
      const { before, behind } = slot
      const isEnd = behind === 0 && before >= LEAST_BEFORE && goesOn(draft, from) && goesOn(archive, at)
      const isOfName = () =>
        before + behind >= LEAST_IN_NAME &&
        looseAround(draft, from) >= LENGTH_OF_NAME &&
        looseAround(archive, at) >= LENGTH_OF_NAME
      if (isEnd || (behind > 0 && before + behind >= LEAST_AROUND) || isOfName()) yield slot
    }
  }
}

const isLoose = ({ words }: Stripped, at: number): boolean => words[at] !== 0 && words[at + 1] !== 0

/** True within a word or a name, and behind a character that makes no word. */
const goesOn = (stripped: Stripped, at: number): boolean =>
  stripped.words[at] === 0 || isLoose(stripped, at - 1)

/** How many characters around one are words by themselves: a name that no list has. */
export function looseAround(stripped: Stripped, at: number): number {
  let [from, to] = [at, at]
  while (from > 0 && isLoose(stripped, from - 1)) from--
  while (to < stripped.text.length && isLoose(stripped, to)) to++
  return Math.min(MOST_LOOSE, to - from)
}
const MOST_LOOSE = 6
