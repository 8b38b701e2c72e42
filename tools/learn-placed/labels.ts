import type { PlacedLine } from '../../src/model/placed.ts'
import { foldRadicals } from '../../src/text/normal/radicals.ts'

/** What should be read from a page: its articles. */
export interface GoldPage {
  file: string
  family: string
  articles: { headline: string[]; byline: string[]; paragraphs: string[]; crossheads: string[] }[]
}

/** What a line is of: an article, and how far behind its beginning it stands; what stands above a text comes before. */
export interface Label {
  article: number
  isHead: boolean
  at: number
}

const normal = (text: string) => foldRadicals(text).normalize('NFKC').replace(/\s/gu, '')

/** Finds each line in the articles. */
export function labelsOf(gold: GoldPage): (line: PlacedLine) => Label | undefined {
  const articles = gold.articles.map(({ headline, paragraphs, crossheads }) => ({
    head: normal(headline.join('\n')),
    body: normal(paragraphs.join('')),
    crossheads: crossheads.map(normal),
  }))
  return ({ text }) => {
    const own = normal(text)
    if (own === '') return undefined
    for (const [article, { body }] of articles.entries()) {
      const at = body.indexOf(own)
      if (at >= 0 && own.length > 2) return { article, isHead: false, at }
    }
    for (const [article, { head }] of articles.entries())
      if (head.includes(own)) return { article, isHead: true, at: -1 }
    for (const [article, { body, crossheads }] of articles.entries()) {
      if (crossheads.some((each) => each.includes(own))) return { article, isHead: false, at: -1 }
      const at = body.indexOf(own)
      if (at >= 0) return { article, isHead: false, at }
    }
    return undefined
  }
}
