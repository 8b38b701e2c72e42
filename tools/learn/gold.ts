import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An article as it was marked by hand. */
export interface GoldArticle {
  headline: string[]
  labels: string[]
  crossheads: string[]
  byline: string[]
  paragraphs: string[]
  /** The lines of the dump that hold it; without it the text itself is looked for. */
  lines?: number[]
}

/** A page to learn from: what was dumped, and what a person says stands in it. */
export interface GoldPage {
  /** The folder that it is from, as it was given. */
  given: string
  file: string
  text: string
  articles: GoldArticle[]
  noise: string[]
  /** What a page can be left out by. */
  third: string
  family: string
  tool: string
  source: string
  weight: number
  /** Not set by a program for the learning: the program may meet it again. */
  isReal: boolean
  /** Texts that stand on pages of one part are learned from together or not at all. */
  part: number
}

/** Parts that text weights are learned without, and thirds that all else is. */
export const PARTS = 3

/** Pages marked by hand on real dumps are few and worth more than those set by a program. */
const WEIGHT_BY_HAND = 8
/** The same paper laid out by hand-made rules: fewer pages than of the others. */
const WEIGHT_LAID_OUT = 2
const WEIGHT_SET = 1

/** The pages of some folders, with what they can be left out by. */
export function goldPages(given: string[]): GoldPage[] {
  const pages = given.flatMap(pagesOf)
  const families = [...new Set(pages.map(({ family }) => family))].sort()
  return pages.map((page, place) => ({
    ...page,
    third: `third-${(families.indexOf(page.family) % PARTS) + 1}`,
    part: place % PARTS,
  }))
}

/**
 * The pages of a folder that holds `text/` and `gold/`, or of two folders given as `TEXT=GOLD`.
 */
function pagesOf(given: string): Omit<GoldPage, 'third' | 'part'>[] {
  const [texts, golds] = given.includes('=') ? given.split('=') : [join(given, 'text'), join(given, 'gold')]
  return readdirSync(golds!)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(golds!, name), 'utf8'))
      const path = join(texts!, gold.file)
      if (!existsSync(path)) return []
      const isSet = gold.family !== undefined
      const group = gold.style ? `laid-out-${gold.issueDate[0]}` : 'by-hand'
      return [
        {
          given,
          file: gold.file,
          text: readFileSync(path, 'utf8'),
          articles: gold.articles,
          noise: gold.noise ?? [],
          family: gold.family ?? group,
          isReal: !isSet,
          tool: gold.tool ?? group,
          source: gold.source ?? (gold.style ? `laid-out-${gold.issueDate[0]}` : 'by-hand'),
          weight: isSet ? WEIGHT_SET : gold.style ? WEIGHT_LAID_OUT : WEIGHT_BY_HAND,
        },
      ]
    })
}
