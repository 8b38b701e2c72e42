import { blocksOf, boxesOf, sizeOf } from './boxes.ts'
import { between, type Draw, pick } from './drawn.ts'
import type { GoldArticle, GoldPage } from './gold.ts'
import { misread } from './misread.ts'
import { styleOf } from './page-style.ts'
import type { Box } from './printed.ts'
import { reflowed } from './printed.ts'
import { ordered } from './read-order.ts'

// Further pages from the articles of those given, laid out anew: texts stand in boxes of columns with their headline
// above, below, beside or inside, and are told in the orders in which programs read a page. What is learned then leans
// less on how the few given families look.

const PAGE_CHARACTERS = [2500, 9000] as const
const LINES_OF_PAGE = 60

/** So many pages for each that is given, and what each is worth beside it. */
const [PAGES, WEIGHT] = [2, 0.3]

/** Pages made from those given: each from articles of one family, source and part, so that it is left out with them. */
export function composedPages(pages: GoldPage[], draw: Draw): GoldPage[] {
  const groupOf = ({ family, source, part }: GoldPage) => `${family} ${source} ${part}`
  const pools = new Map<string, GoldArticle[]>()
  for (const page of pages) pools.set(groupOf(page), [...(pools.get(groupOf(page)) ?? []), ...page.articles])
  return pages.flatMap((page) =>
    Array.from({ length: PAGES }, () => composed(pools.get(groupOf(page))!, page, draw)),
  )
}

/** A page of articles drawn from some, with what stands around those of another. */
function composed(pool: GoldArticle[], like: GoldPage, draw: Draw): GoldPage {
  const { noise } = like
  const articles: GoldArticle[] = []
  const limit = between(draw, ...PAGE_CHARACTERS)
  const isPicture = draw() < 0.2
  const seen = new Set<string>()
  let size = 0
  for (let tries = 0; size < limit && tries < 60 && articles.length < 16; tries++) {
    const { lines: _, ...article } = pick(draw, pool)
    const begin = article.paragraphs.join('').slice(0, 40)
    if (begin.length < 10 || seen.has(begin) || size + sizeOf(article) > 1.3 * limit) continue
    seen.add(begin)
    size += sizeOf(article)
    articles.push(isPicture ? misread(article, draw) : article)
  }
  const style = styleOf(draw)
  const page = { x: 0, y: 0, width: style.columns, height: LINES_OF_PAGE }
  const boxes = articles.length === 0 ? new Map<GoldArticle, Box>() : boxesOf(articles, page, draw)
  const blocks = ordered(
    [...boxes].map(([article, box]) => blocksOf(article, box, style, draw)),
    style,
    draw,
  )
  const around = noise.length > 0 && draw() < 0.8 ? [noise] : []
  const printed = blocks.map((block) =>
    style.isReflowed ? reflowed(block) : block.lines.map(({ text }) => text),
  )
  const all = draw() < 0.7 ? [...around, ...printed] : [...printed, ...around]
  const text =
    style.blanks === 'lines'
      ? all.flat().join('\n\n')
      : all.map((lines) => lines.join('\n')).join(style.blanks === 'blocks' ? '\n\n' : '\n')
  return { ...like, text: `${text}\n`, articles, isReal: false, weight: WEIGHT * like.weight }
}
