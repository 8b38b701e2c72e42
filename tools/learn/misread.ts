import { type Draw, pick } from './drawn.ts'
import type { GoldArticle } from './gold.ts'

/** How often a program that reads pictures takes a character for another, on the pages that are made as if by one. */
const MISREAD = 0.015
const NARROW = new Map([...'，。：；！？（）'].map((mark, at) => [mark, ',.:;!?()'[at]!]))

/** An article as it is read from a picture: other characters here and there, and marks of half the width. */
export function misread(article: GoldArticle, draw: Draw): GoldArticle {
  const all = [...article.paragraphs.join('').replace(/[^\p{sc=Han}]/gu, '')]
  const narrow = draw() < 0.5 ? 0.5 : 0
  const change = (text: string) =>
    [...text]
      .map((character) => {
        if (NARROW.has(character)) return draw() < narrow ? NARROW.get(character)! : character
        return draw() < MISREAD && all.length > 0 ? pick(draw, all) : character
      })
      .join('')
  const { headline, labels, crossheads, paragraphs } = article
  const [head, label, crosshead, paragraph] = [headline, labels, crossheads, paragraphs].map((texts) =>
    texts.map(change),
  )
  return { ...article, headline: head!, labels: label!, crossheads: crosshead!, paragraphs: paragraph! }
}
