import { Lexicon, Vocabulary, Words } from '../page/words/vocabulary.ts'
import { readingForm } from '../print/reading-form.ts'

/** How much of what one text says another says too, of several by their numbers. */
export function cohesionOf(texts: string[]) {
  const lexicon = new Lexicon()
  const pairs = texts.map((text) => lexicon.pairsIn(readingForm(text)))
  const vocabulary = new Vocabulary(lexicon, pairs)
  const words = pairs.map((own) => new Words(lexicon).add(own))
  return (a: number, b: number) => vocabulary.shared(pairs[a]!, words[b]!)
}
