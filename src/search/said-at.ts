import type { Mention } from '../model/entity.ts'
import type { ArchivedArticle } from '../store/archive.ts'
import { unitsOfPoints } from '../text/points.ts'
import { placeIn } from './place-in-source.ts'
import { sentenceAt } from './sentence.ts'

export function textOfMention(
  { article }: Pick<ArchivedArticle, 'article'>,
  { field, block }: Mention,
): string {
  if (field === 'body') return article.body[block]?.text ?? ''
  return [...article.kicker, article.headline, ...article.subhead][block] ?? ''
}

export const sentenceOf = (article: ArchivedArticle, mention: Mention): string =>
  sentenceAt(textOfMention(article, mention), mention.start)

/** Where in its file a sentence stands that is in a paragraph of the body; of the head, where the article begins. */
export function sourceOf(
  { article }: Pick<ArchivedArticle, 'article'>,
  place?: { field: string; block: number; at?: number },
): string {
  const block = place?.field === 'body' ? article.body[place.block] : undefined
  const line = block && (placeIn(block.origin, Math.max(0, place?.at ?? 0))?.line ?? block.lines[0]?.[0])
  return `${article.source.file}:${line ?? article.source.lines[0]?.[0] ?? 1}`
}

/** Where the sentence begins in which a mention stands. */
export function sourceOfMention(article: ArchivedArticle, mention: Mention | undefined): string {
  if (!mention) return sourceOf(article)
  const { field, block, start } = mention
  const text = textOfMention(article, mention)
  const at = text.lastIndexOf(sentenceOf(article, mention), unitsOfPoints(text, start))
  return sourceOf(article, { field, block, at })
}
