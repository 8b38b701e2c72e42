import { textsOf } from '../../entities/piece.ts'
import type { Article } from '../../model/article.ts'
import { foldedWords } from '../../text/segment/folded-words.ts'

/** All words of an article, parted by blanks, which no word holds. */
export function wordsOfArticle(article: Article): string {
  const words: string[] = []
  for (const text of [...textsOf(article), ...article.bylines.map(({ name }) => name)])
    foldedWords(text, false, (word) => words.push(word))
  return words.join(' ')
}
