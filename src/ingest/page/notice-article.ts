import type { Article } from '../../model/article.ts'
import type { PrintLine } from '../print/print-line.ts'
import { endsSentence } from '../print/signs.ts'
import { unitOf } from './articles-from.ts'
import { assemble, type PageOf } from './assemble.ts'

/** Of 48 notices on two pages of our own all are cut as they should be: not surer than what was measured. */
const CHANCE = 0.95
/** A line that ends a paragraph is so much shorter than the widest, or ends a sentence at its end. */
const SHORTER = 4

/** A small notice as an article: a line with its name, and its text. */
export function noticeArticle([head, ...lines]: PrintLine[], page: PageOf): Article {
  const widest = Math.max(...lines.map(({ cells }) => cells))
  const paragraphs: PrintLine[][] = []
  let isOver = true
  for (const line of lines) {
    if (isOver) paragraphs.push([])
    paragraphs.at(-1)!.push(line)
    isOver = endsSentence(line.read) && line.cells <= widest - SHORTER
  }
  const body = {
    paragraphs: paragraphs.map((lines) => unitOf('paragraph', lines)),
    crossheads: [],
    bylines: [],
    softStart: false,
  }
  const heading = { units: [unitOf('display', [head!])], shared: [1] }
  return { ...assemble(body, heading, [], page, CHANCE), kind: 'notice' }
}
