import type { Piece } from '../piece.ts'
import { bitsIn, distinctness, wordsIn } from './distinctness.ts'
import { verbOf } from './surroundings.ts'
import { evidenceOfUse, KEPT_UP } from './told-behind.ts'
import { VerbKind } from './words.ts'

/** A phrase that an article says so often is a term of it. */
const OFTEN = 4
/** Of three characters a word of the dictionary and one more are any term. */
const THREE = 3

/** A word of a term tells more than one that stands in every report: 分类 and 付费, but not 发展 and 企业. */
const BITS_A_WORD = 14
/** 接单即办 and 共享菜园, but not 营商环境, 乡村振兴 or 基层治理. */
const BITS_OF_COINED = 16
const BITS_OF_PAIR = 17

/** So many different phrases of an article are counted: no honest one sets more going. */
const MOST_COUNTED = 200

/** What being said again speaks for a phrase. */
export interface Term {
  evidence: number
  /** It is only said again and again: what everybody does is, too (基层治理). */
  isRepeated?: boolean
}
const NO_TERM: Term = { evidence: 0 }
const ONCE_MORE: Term = { evidence: 1 }
const TERM: Term = { evidence: 2 }
const REPEATED: Term = { evidence: 2, isRepeated: true }

const MARK = /[，。；：、！]/
const BEGINS = /[。！？；]/
const DONE = /^(?:工作|活动|模式|制度|做法|改革|服务)/
/** 两年来，: a lead, behind which a sentence begins. */
const LEAD = /(?:来|后|前|年|月|天|今)，$/

/** How an article says a phrase, wherever it does. */
interface Said {
  times: number
  /** 湿地认养工作 */
  done: number
  before: Set<string>
  behind: Set<string>
  /** 湿地认养推行半年 */
  isKept: boolean
  /** A sentence begins with it. */
  isTold: boolean
}

/**
 * What speaks for phrases of an article by their being said again between different words: as something that is done, again
 * and again (湿地认养工作), that is kept up, or once more where its words hardly ever stand together.
 */
export class Terms {
  private readonly known = new Map<string, Term>()

  constructor(private readonly texts: string[]) {}

  /** Each phrase is counted once, as it stands first. */
  evidenceOf(piece: Piece, at: number, end: number): Term {
    const phrase = piece.text.slice(at, end)
    const known = this.known.get(phrase)
    if (known !== undefined || this.known.size >= MOST_COUNTED) return known ?? NO_TERM
    const term = this.weigh(piece, at, end)
    this.known.set(phrase, term)
    return term
  }

  private weigh(piece: Piece, at: number, end: number): Term {
    const { text, starts } = piece
    const words = wordsIn(starts, at, end)
    const bits = bitsIn(piece, at, end) / words
    if (bits < BITS_A_WORD) return NO_TERM
    const { times, done, before, behind, isKept, isTold } = this.count(text.slice(at, end))
    // What a mark or 服务 stands behind is whole, however often that is the same.
    const isWhole = behind.size > 1 || done === times || MARK.test([...behind].join(''))
    if (before.size < 2 || !isWhole) return NO_TERM
    if (times >= OFTEN && done > 0) return REPEATED
    if (times < 2 || distinctness(piece, at, end) <= 0) return NO_TERM
    const verb = verbOf(text, at)
    const isStarted = verb === VerbKind.starting
    const isLong = end - at > THREE || words === THREE
    // 办起流动课桌: so much is said of what is new.
    const isSetUp = (verb ?? 0) >= VerbKind.building && text[at - 1] === '起'
    const least = words > 2 ? BITS_OF_COINED : BITS_OF_PAIR
    if (isLong && isTold && (isSetUp ? bits >= BITS_OF_COINED : isStarted && bits >= least)) return TERM
    if (bits < least) return NO_TERM
    // 村企互聘: characters that the dictionary joins to no words.
    if (times >= OFTEN && before.size > 2 && end - at > THREE && words === end - at) return TERM
    if (isLong && isKept && (verb ?? 0) >= VerbKind.building) return TERM
    // 推出, 设立 and 实行 are said of little else.
    return isLong && isStarted ? ONCE_MORE : NO_TERM
  }

  private count(phrase: string): Said {
    const said: Said = {
      times: 0,
      done: 0,
      before: new Set(),
      behind: new Set(),
      isKept: false,
      isTold: false,
    }
    for (const text of this.texts) {
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
        const end = at + phrase.length
        said.times++
        const done = DONE.exec(text.slice(end, end + 2))?.[0].length ?? 0
        if (done > 0) said.done++
        said.before.add(text[at - 1] ?? '')
        said.behind.add(text[end] ?? '')
        said.isKept ||= evidenceOfUse(text, end + done) >= KEPT_UP
        const isFirst =
          at === 0 || BEGINS.test(text[at - 1]!) || LEAD.test(text.slice(Math.max(0, at - 2), at))
        said.isTold ||= isFirst && end < text.length && !MARK.test(text[end]!)
      }
    }
    return said
  }
}
