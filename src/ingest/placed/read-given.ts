import type { PlacedBlock, PlacedLine, PlacedPage } from '../../model/placed.ts'
import type { PageOf } from '../page/assemble.ts'
import { furnitureOf, numbered } from './numbered.ts'
import { headLines, placedArticle } from './placed-article.ts'
import type { ReadPlaced } from './read-placed.ts'
import { type Segment, segmentOf } from './segment.ts'

/** An article whose blocks are known. */
export interface GivenArticle {
  /** What it is called where no block of it is its headline. */
  label: string
  headings: PlacedBlock[]
  blocks: PlacedBlock[]
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
  const articles = given.flatMap(({ label, headings, blocks }) => {
    const text = withParagraphs(blocks.map((block) => segmentOf(block.lines, '')))
    const heads = headings.flatMap((block) => headLines(block.lines))
    const article = placedArticle({ text, heads, credits: [] }, printed, page, 1)
    if (!article) return []
    const isNamed = article.headlineFrom === 'print' || label === ''
    return [isNamed ? article : { ...article, headline: label, headlineFrom: 'print' as const }]
  })
  return { lines, articles, dropped: furnitureOf(printed, new Set<PlacedLine>(taken)) }
}

/** Where no first line is set in, what follows a full stop at the end of a block begins a paragraph. */
function withParagraphs(segments: Segment[]): Segment[] {
  if (segments.some(({ begins, lines }) => begins.some(Boolean) && lines.length > 2)) return segments
  return segments.map((segment, at) => {
    const above = segments[at - 1]
    return above && !above.isOpen ? { ...segment, begins: [true, ...segment.begins.slice(1)] } : segment
  })
}
