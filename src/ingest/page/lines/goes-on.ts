import { Counts } from '../../learned/counts.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { commonness } from '../words/common-pairs.ts'
import { endKind, startKind } from './line-facts.ts'
import { wordAcross } from './line-features.ts'

// How much speaks for one line going on in another, in hundredths of a logit: of lines of columns as wide as any, where a line
// goes on against any other line of its page (37,800 breaks of 295 pages against 37,900, and 1,500 of our own texts alike).

/** By what wordAcross tells of the break. */
const WORD = [-100, -60, -40, 20, 60, 110, 160, 200, 230]
/** By how common the two characters at the break are beside each other in papers at large. */
const COMMON = [-45, -25, -10, 5, 15, 35, 60, 75, 90, 120, 130, 130, 140, 160, 180]
/** By how often the page has the two beside each other. */
const ON_PAGE = [-20, 90, 120, 170]
/** A pair that some article has is common from here on. */
const RARE = 2
/** No break tells more, or less. */
const MOST = 300
const LEAST = -150

const HAN = 1
/** What ends a sentence says nothing of what follows; a closing mark hardly stands behind one. */
const SENTENCE = 7
const CLOSING = { behindSentence: -300, else: 30 }
/** A line that ends far before its column does, and yet no sentence; one set in as the first of a paragraph, behind no sentence. */
const CUT = { cells: 6, worth: -120 }
const INDENTED = { least: 3, most: 6, worth: -80 }
/** So many lines of a page are as wide, by a cell, where it is the width of a column. */
const ALIKE = 8
const NARROWEST = 14

/** What two characters beside each other are worth. */
export function commonWorth(common: Int8Array, pair: number): number {
  const level = commonness(common, pair) - RARE
  return COMMON[level < 0 ? 0 : level < COMMON.length ? level : COMMON.length - 1]!
}

export class GoesOn {
  readonly #pairs: Counts
  readonly #widths = new Map<number, number>()
  readonly #known = new Map<number, number>()

  constructor(
    private readonly lines: PrintLine[],
    private readonly common: Int8Array,
  ) {
    this.#pairs = new Counts(lines.reduce((sum, { read }) => sum + read.length, 0))
    for (const { read, cells } of lines) {
      for (let at = 0; at + 1 < read.length; at++) this.#pairs.add(pairAt(read, at))
      if (cells < NARROWEST) continue
      for (let other = cells - 1; other <= cells + 1; other++)
        this.#widths.set(other, (this.#widths.get(other) ?? 0) + 1)
    }
  }

  /** How much speaks for a line going on in another, by their places on the page. */
  between(above: number, below: number): number {
    const key = above * this.lines.length + below
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const worth = Math.max(LEAST, Math.min(MOST, this.#worth(this.lines[above]!, this.lines[below]!)))
    this.#known.set(key, worth)
    return worth
  }

  #worth(above: PrintLine, below: PrintLine): number {
    const [one, other] = [above.read, below.read]
    const [end, start] = [endKind(one), startKind(other)]
    if (start === 0) return end >= SENTENCE ? CLOSING.behindSentence : CLOSING.else
    if (end >= SENTENCE) return 0
    let worth = 0
    if (end === HAN && start === HAN) {
      const times = Math.min(ON_PAGE.length - 1, this.#pairs.get(pairOf(one, other)))
      worth += WORD[Math.min(WORD.length - 1, wordAcross(one, other))]!
      worth += commonWorth(this.common, pairOf(one, other)) + ON_PAGE[times]!
    }
    if ((this.#widths.get(Math.max(above.cells, below.cells)) ?? 0) < ALIKE) return worth
    const wider = above.cells - below.cells
    if (-wider > CUT.cells) worth += CUT.worth
    if (wider >= INDENTED.least && wider <= INDENTED.most && endKind(other) < SENTENCE)
      worth += INDENTED.worth
    return worth
  }
}

const pairAt = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
const pairOf = (above: string, below: string) =>
  above.charCodeAt(above.length - 1) * 0x10000 + below.charCodeAt(0)
