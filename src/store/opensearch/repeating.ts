import type { Article } from '../../model/article.ts'
import { fold } from '../../text/fold.ts'

/** True for a text of which two uses may share characters: its beginning is its end, too. */
export function isRepeating(folded: string): boolean {
  for (let length = 1; length < folded.length; length++)
    if (folded.startsWith(folded.slice(folded.length - length))) return true
  return false
}

/** How often a text stands in an article, uses that overlap counted once. */
export function timesIn(article: Article, folded: string): number {
  const texts = [
    [...article.kicker, article.headline, ...article.subhead].join(''),
    article.body.map(({ text }) => text).join(''),
    ...article.bylines.map(({ name }) => name),
  ]
  return texts.reduce((sum, text) => sum + fold(text).toLowerCase().split(folded).length - 1, 0)
}
