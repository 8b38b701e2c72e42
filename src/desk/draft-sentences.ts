import type { Finding } from '../draft/finding.ts'
import { blocksOf } from '../draft/read/blocks.ts'
import { sentencesOf } from '../draft/read/statements.ts'
import type { Difference } from './told.ts'

interface Sentence {
  text: string
  /** Where each code unit of it stands in the draft. */
  places: number[]
}

/** Findings, in the order of the draft, with their sentences as readers see them, over all lines that an editor wrapped. */
export function withSentences(draft: string, findings: Finding[]): Difference[] {
  const sentences = blocksOf(draft).flatMap(({ text, places }) =>
    sentencesOf(text).map(
      ([at, end]): Sentence => ({ text: text.slice(at, end), places: places.slice(at, end) }),
    ),
  )
  let [unit, point, next] = [0, 0, 0]
  return findings.map((finding) => {
    for (; point < finding.offset; point++) unit += draft.codePointAt(unit)! > 0xffff ? 2 : 1
    while (next < sentences.length - 1 && sentences[next]!.places.at(-1)! < unit) next++
    const { text, places } = sentences[next]!
    return { ...finding, own: text, marked: text.slice(...rangeIn(places, unit, unit + finding.text.length)) }
  })
}

/** The part of a sentence that stands between two places of the draft. */
const rangeIn = (places: number[], from: number, to: number): [number, number] => {
  const begin = places.findIndex((place) => place >= from)
  const end = places.findIndex((place) => place >= to)
  return [begin < 0 ? places.length : begin, end < 0 ? places.length : end]
}
