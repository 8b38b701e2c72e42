import { LEAD } from '../../print/signs.ts'
import { displaysAt, type Gaps } from '../cuts/gaps.ts'
import type { PageWords } from '../cuts/page-words.ts'
import { limit } from '../limit.ts'
import { endKind } from '../lines/line-facts.ts'
import type { Piece } from '../pieces.ts'
import { scoreText, type TextWeights } from '../words/text-scores.ts'
import type { Stretch } from './join-features.ts'
import { Rivals } from './rivals.ts'
import { saidBy, sharesOf } from './said.ts'

/** Stretches put together, each group in the order of the page. */
export interface Groups {
  gaps: Gaps
  words: PageWords
  texts: TextWeights
  stretches: Stretch[]
  groups: number[][]
  /** What speaks for each two stretches being of one article, at first times count plus second. */
  joins: Int32Array
}

const paragraphsIn = ({ gaps, stretches }: Groups, group: number[]): Piece[] =>
  group.flatMap((stretch) => gaps.paragraphs.slice(stretches[stretch]!.from, stretches[stretch]!.to))

/** What a group is by itself. */
export interface GroupFacts {
  size: number
  isLed: number
  resumes: number
  begins: number
  resumption: number
  opens: number
  closes: number
  end: number
  heads: number
  headsBelow: number
}

export function groupFacts(page: Groups, group: number[]): GroupFacts {
  const { gaps, stretches, texts } = page
  const paragraphs = paragraphsIn(page, group)
  const first = paragraphs[0]!
  const last = paragraphs.at(-1)!
  const displays = (at: number) => displaysAt(gaps, at).length
  return {
    size: Math.min(
      5000,
      paragraphs.reduce((sum, { read }) => sum + read.length, 0),
    ),
    isLed: LEAD.test(first.read) ? 1 : 0,
    resumes: first.resumes ? 1 : 0,
    begins: limit(first.begins, 3000),
    resumption: limit(first.resumption, 3000),
    opens: limit(scoreText(texts, 'opens', first.read, ''), 400),
    closes: limit(scoreText(texts, 'closes', last.read, ''), 400),
    end: endKind(last.read),
    heads: displays(stretches[group[0]!]!.from),
    headsBelow: displays(stretches[group.at(-1)!]!.to),
  }
}

/** What each two groups share, each list at first times count plus second. */
export interface Shares {
  /** Of what the smaller one says. */
  ofSmaller: Int32Array
  /** Of what the larger one says. */
  ofLarger: Int32Array
  /** How near what they are about is. */
  near: Int32Array
  pulled(one: number, other: number): number[]
  rivals: Record<'ofSmaller' | 'ofLarger' | 'near', Rivals>
}

export function sharesOfGroups(page: Groups): Shares {
  const said = saidBy(
    page.groups.map((group) => paragraphsIn(page, group)),
    page.words,
    page.gaps,
  )
  const ofSmaller = sharesOf(said, Math.min)
  const ofLarger = sharesOf(said, Math.max)
  const { near, pulled } = said
  const rivalsIn = (shares: Int32Array) => new Rivals(shares, said.count)
  const rivals = { ofSmaller: rivalsIn(ofSmaller), ofLarger: rivalsIn(ofLarger), near: rivalsIn(near) }
  return { ofSmaller, ofLarger, near, pulled, rivals }
}
