import type { Article, Block } from '../../model/article.ts'
import type { PlacedLine } from '../../model/placed.ts'
import { moved } from '../../text/stretches.ts'
import type { PrintLine } from '../print/print-line.ts'

/** The article with what of its text a recogniser was unsure of. */
export function withUnsure(article: Article, printed: Map<PlacedLine, PrintLine>): Article {
  const byNumber = new Map<number, number[]>()
  for (const [{ unsure }, { number }] of printed) if (unsure?.length) byNumber.set(number, unsure)
  if (byNumber.size === 0) return article
  return { ...article, body: article.body.map((block) => withUnsureOf(block, byNumber)) }
}

function withUnsureOf(block: Block, byNumber: Map<number, number[]>): Block {
  const { text, origin } = block
  const unsure: number[] = []
  for (let index = 0; index < origin.length; index += 3) {
    const [offset, line, column] = origin.slice(index, index + 3) as [number, number, number]
    const end = origin[index + 3] ?? text.length
    unsure.push(...moved(byNumber.get(line) ?? [], column, column + end - offset, offset))
  }
  return unsure.length > 0 ? { ...block, unsure } : block
}
