import { COMMON_SIZE, levelOf, placesOf } from '../../src/ingest/page/words/common-pairs.ts'
import { Lexicon } from '../../src/ingest/page/words/vocabulary.ts'
import type { LearnPage } from './line-model.ts'

/** What fewer articles have counts as rare. */
const RARE = 3
/** Articles that begin alike are one that stands on several pages. */
const BEGINNING = 60

/** How common pairs of characters are in the articles of some pages. */
export function learnCommon(pages: LearnPage[]): Int8Array {
  const texts = new Map<string, string>()
  for (const { gold } of pages)
    for (const { paragraphs } of gold.articles) {
      const text = paragraphs.join('\n')
      if (!texts.has(text.slice(0, BEGINNING))) texts.set(text.slice(0, BEGINNING), text)
    }
  const counts = new Map<number, number>()
  for (const text of texts.values()) {
    const lexicon = new Lexicon()
    for (const number of lexicon.pairsIn(text)) {
      const pair = lexicon.pairAt(number)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  }
  const levels = new Int8Array(COMMON_SIZE)
  for (const [pair, count] of counts) {
    if (count < RARE) continue
    for (const at of placesOf(pair)) levels[at] = Math.max(levels[at]!, levelOf(count, texts.size))
  }
  return levels
}
