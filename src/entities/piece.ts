import type { Article } from '../model/article.ts'
import { foldRadicals } from '../text/normal/radicals.ts'
import { segmentOnce, type Words } from '../text/segment/segment.ts'
import { nameLengthsOf } from './people/name-length.ts'

/** One text of an article, cut into words: the blocks of the body first, then the lines of the head. */
export interface Piece {
  text: string
  /** See `segment`: not 0 where a word starts. */
  starts: Words
  block: number
  /** The length of the personal name that a place of the text may begin, by its look alone. */
  nameAt: (at: number) => number
}

/** The texts of an article: the blocks of the body, then the lines of the head. */
export const textsOf = (article: Article): string[] => [
  ...article.body.map(({ text }) => text),
  ...article.kicker,
  article.headline,
  ...article.subhead,
]

/** The same as they are read: as many characters, the radicals that stand for ideographs put right. */
export const readTextsOf = (article: Article): string[] => textsOf(article).map(foldRadicals)

export const piecesOf = (article: Article): Piece[] =>
  readTextsOf(article).map((text, block) => ({
    text,
    starts: segmentOnce(text),
    block,
    nameAt: nameLengthsOf(text),
  }))
