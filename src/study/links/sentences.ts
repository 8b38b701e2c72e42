import { SENTENCE_END } from '../../search/sentence.ts'
import type { FieldHits, Range } from '../hits.ts'

/** A sentence in which hits of two sets stand: where the first hit of either is, and the whole of it. */
export interface CommonSentence {
  field: FieldHits
  at: number
  text: string
}

/** The sentences of an article in which both sets have a hit that is not the same place. */
export function commonSentences(one: FieldHits[], other: FieldHits[]): CommonSentence[] {
  return one.flatMap((field, index) => {
    const others = other[index]!.hits
    const sentences: CommonSentence[] = []
    let end = 0
    for (const hit of field.hits) {
      // What stands in a sentence that is told already.
      if (hit[0] < end) continue
      const [from, to] = sentenceAround(field.text, hit)
      const beside = others.find((own) => own[0] >= from && own[1] <= to && !isSame(own, hit))
      if (!beside) continue
      end = to
      const text = field.text.slice(from, to).trim()
      sentences.push({ field, at: Math.min(hit[0], beside[0]), text })
    }
    return sentences
  })
}

const isSame = (one: Range, other: Range): boolean => one[0] < other[1] && other[0] < one[1]

function sentenceAround(text: string, [from, to]: Range): Range {
  let begin = from
  while (begin > 0 && !SENTENCE_END.test(text[begin - 1]!)) begin--
  let end = to
  while (end < text.length && !SENTENCE_END.test(text[end]!)) end++
  return [begin, Math.min(text.length, end + 1)]
}
