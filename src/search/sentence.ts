/** Where a sentence ends. */
export const SENTENCE_END = /[。！？；\n]/

/** The sentence around a place of a text, counted in code points. */
export function sentenceAt(text: string, place: number): string {
  const characters = [...text]
  let begin = place
  while (begin > 0 && !SENTENCE_END.test(characters[begin - 1]!)) begin--
  let end = place
  while (end < characters.length && !SENTENCE_END.test(characters[end]!)) end++
  return characters
    .slice(begin, end + 1)
    .join('')
    .trim()
}
