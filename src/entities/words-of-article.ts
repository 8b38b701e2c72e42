import type { Article } from '../model/article.ts'
import type { Entity, EntityKind, Mention } from '../model/entity.ts'
import { fileUnder } from '../text/filed.ts'
import { foldedWords } from '../text/segment/folded-words.ts'
import { characterEnd } from '../text/whole.ts'
import { textsOf } from './piece.ts'

/** What is one word wherever it stands; works, schemes and figures are made of words that count. */
export const PROPER: ReadonlySet<EntityKind> = new Set<EntityKind>(['person', 'org', 'place'])

type Range = [from: number, to: number]

/**
 * Tells every word of an article as it is compared, marks left out: those of the body, of the head and of the bylines.
 * The name of a person, a body or a place is one word.
 */
export function eachWordOf(
  article: Article,
  entities: readonly Entity[],
  isByCharacter: boolean,
  onWord: (word: string) => void,
): void {
  const texts = [...textsOf(article), ...article.bylines.map(({ name }) => name)]
  const names = isByCharacter ? [] : namesIn(texts, article, entities)
  for (const [index, text] of texts.entries())
    foldedWords(text, { isByCharacter, names: names[index] ?? [] }, onWord)
}

/** All words of an article, parted by blanks, which no word holds. */
export function wordsOfArticle(article: Article, entities: readonly Entity[]): string {
  const words: string[] = []
  eachWordOf(article, entities, false, (word) => words.push(word))
  return words.join(' ')
}

/** Where names stand in the texts of an article, in code units; of those that overlap the first, the longer one. */
function namesIn(texts: string[], { body, bylines }: Article, entities: readonly Entity[]): Range[][] {
  const firstOf = { body: 0, headline: body.length, byline: texts.length - bylines.length }
  const mentions = new Map<number, Mention[]>()
  for (const entity of entities)
    if (PROPER.has(entity.kind))
      for (const mention of entity.mentions)
        fileUnder(mentions, firstOf[mention.field] + mention.block, mention)
  return texts.map((text, index) => {
    const sorted = (mentions.get(index) ?? []).sort((a, b) => a.start - b.start || b.end - a.end)
    const ranges: Range[] = []
    let [at, passed] = [0, 0]
    const placeOf = (character: number): number => {
      for (; passed < character && at < text.length; passed++) at = characterEnd(text, at)
      return at
    }
    for (const { start, end } of sorted) {
      if (start < passed) continue
      const from = placeOf(start)
      const to = placeOf(end)
      if (from < to) ranges.push([from, to])
    }
    return ranges
  })
}
