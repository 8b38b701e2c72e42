import type { Part } from '../../model/article.ts'
import type { PlacedBlock, PlacedLine, PlacedPage } from '../../model/placed.ts'
import type { PageOf } from '../page/assemble.ts'
import { furnitureOf, numbered } from './numbered.ts'
import { withParagraphs } from './paragraphs.ts'
import { headLines, placedArticle } from './placed-article.ts'
import type { ReadPlaced } from './read-placed.ts'
import { segmentOf } from './segment.ts'

/** An article whose blocks are known. */
export interface GivenArticle {
  /** What it is called where no block of it is its headline. */
  label: string
  headings: PlacedBlock[]
  blocks: PlacedBlock[]
  /** Which part of an article it is that stands in several files. */
  part?: Part
}

/** A page whose articles are known: only paragraphs are left to find. */
export function readGiven(
  placed: PlacedPage,
  given: GivenArticle[],
  page: PageOf,
  before: number,
): ReadPlaced {
  const linesOf = ({ lines }: PlacedBlock) => lines
  const own = given.flatMap(({ headings, blocks }) => [...headings, ...blocks].flatMap(linesOf))
  const taken = new Set(own)
  const all = placed.blocks.flatMap(linesOf)
  const { lines, printed } = numbered([...taken, ...all.filter((line) => !taken.has(line))], before)
  const articles = given.flatMap(({ label, headings, blocks, part }) => {
    const text = withParagraphs(blocks.map((block) => segmentOf(block.lines, '')))
    const heads = headings.flatMap((block) => headLines(block.lines))
    const article = placedArticle({ text, heads, credits: [] }, printed, page, 1)
    if (!article) return []
    if (part) article.source.part = part
    const isNamed = article.headlineFrom === 'print' || label === ''
    return [isNamed ? article : { ...article, headline: label, headlineFrom: 'print' as const }]
  })
  return { lines, articles, dropped: furnitureOf(printed, new Set<PlacedLine>(taken)) }
}
