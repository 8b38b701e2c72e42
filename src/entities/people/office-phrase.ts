import { OTHER, UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { SOUNDS } from '../../text/sounds.ts'
import { walkBack } from '../../text/walk.ts'
import { PREFIXES } from '../organisations/endings.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Edge } from './office-edges.ts'
import { ACTS, BEFORE, isBodyWord, KINDS_OF_OFFICE, NO_PART, PARTS } from './office-lists.ts'
import { isBracket, openingBefore } from './office-marks.ts'
import { isAddress, officeLengthBefore } from './office-words.ts'

/** The names of a text that end at a place of it. */
export interface NamesBefore {
  /** Where the name of a body or a place begins. */
  body(end: number): number | undefined
  /** True behind somebody's name: the office is theirs. */
  isPerson(end: number): boolean
}

/** An office with the body that it is in: where both begin, and what stands before. */
export interface OfficePhrase {
  begin: number
  edge: Edge
}

/** Longest phrase: the whole name of a body and the office in it. */
const LONGEST = 40

/**
 * The phrase that ends at a place of a text with an office: from the name of the body or place that it begins with, else
 * from the first of the nouns that belong to it. Where these are cut, because a word before them belongs to them and
 * does not fit, the office alone is said.
 */
export function officePhrase(
  text: string,
  starts: Words,
  end: number,
  names: NamesBefore,
): OfficePhrase | undefined {
  const office = officeLengthBefore(text, end)
  if (office === 0) return undefined
  const head = end - office
  const phrase = new Phrase(text, starts, head, names)
  return phrase.isOfAnother(end) ? undefined : phrase.found()
}

class Phrase {
  /** Where the first name begins that the phrase may begin with. */
  private anchor: number | undefined
  /** Where the last word begins that the dictionary takes for the name of a body or place. */
  private known: number | undefined
  /** From here on it holds only what belongs to an office whatever stands before. */
  private sure: number | undefined
  /** Where the office begins with what says of which kind it is. */
  private short: number

  constructor(
    private readonly text: string,
    private readonly starts: Words,
    private readonly head: number,
    private readonly names: NamesBefore,
  ) {
    this.short = head
    // 武装部长 is one word, of which 部长 is the office.
    if (starts[head] === 0) {
      const first = wordBefore(starts, head)
      if (first >= 0 && !isBodyWord(text.slice(first, head))) this.short = first
    }
  }

  /** True for 何主任 and for the office behind somebody's name: who comes next is another. */
  isOfAnother(end: number): boolean {
    const { text, starts, head, names } = this
    if (names.isPerson(head)) return true
    if (starts[head - 1] === 0 || names.body(head) !== undefined || !isAddress(text, head, end)) return false
    const before = wordBefore(starts, head - 1)
    return before < 0 || starts[before] !== UNKNOWN
  }

  found(): OfficePhrase {
    const reached = walkBack(this.short, (at) => this.step(at))
    const begin = this.anchor ?? this.former(reached) ?? this.knownBeforeSure() ?? this.sure ?? reached
    const edge = this.edgeAt(begin)
    if (this.anchor !== undefined && edge !== undefined) return { begin, edge }
    const isCut = edge === undefined || (edge === 'clause' && begin < this.short && this.isPartAt(begin))
    if (!isCut) return { begin, edge }
    return { begin: this.short, edge: (begin === this.short ? edge : undefined) ?? 'short' }
  }

  /** Behind a mark 原 says of whatever follows that it is over: without it the office would be held still. */
  private former(reached: number): number | undefined {
    return /[原前]/.test(this.text[reached]!) && this.edgeAt(reached) === 'mark' ? reached : undefined
  }

  private knownBeforeSure(): number | undefined {
    const { known, sure } = this
    return known !== undefined && sure !== undefined && known < sure ? known : undefined
  }

  /** True where a phrase begins with what only goes on: 公司, 市 in the middle of a name. */
  private isPartAt(begin: number): boolean {
    const first = this.text.slice(begin, wordEnd(this.starts, begin))
    return isBodyWord(first) || PARTS.has(first)
  }

  /** The next place back that the phrase may begin at. */
  private step(at: number): number | undefined {
    const { text, starts, head } = this
    if (this.names.isPerson(at)) return undefined
    const body = this.names.body(at)
    if (body !== undefined && head - body <= LONGEST) {
      if (!this.isCutAt(body)) this.anchor = body
      return body
    }
    if (at === this.anchor) return this.beforeName(at)
    const opening = openingBefore(this.text, at)
    if (opening !== undefined) return this.over(opening, at)
    const next = wordBefore(starts, at)
    if (next < 0 || head - next > LONGEST) return undefined
    const word = text.slice(next, at)
    const kind = starts[next]!
    if (NO_PART.has(word) || ACTS.has(word)) return undefined
    if (KINDS_OF_OFFICE.has(word) && at === this.short) {
      this.short = next
      return next
    }
    // 驻华大使 of a country: the country stands before.
    if (word[0] === '驻' && kind === WordClass.verb) return this.perhaps(at, next)
    if (PARTS.has(word) || /^第./.test(word)) return next
    if (JOINS.test(word)) return this.joinsAt(next, at) ? this.perhaps(at, next) : undefined
    if (kind === OTHER) return LETTER.test(word) ? next : undefined
    if (kind === WordClass.function || kind === WordClass.numeral) return undefined
    if (kind === WordClass.time) return /^[东南西北中]$/.test(word) ? this.perhaps(at, next) : undefined
    if (kind === WordClass.verb) return at === head || at === this.known ? undefined : this.perhaps(at, next)
    if (isName(kind) && !this.isCutAt(next)) this.known = next
    const isPlain = word.length > 1 || kind === UNKNOWN
    return isPlain ? next : this.perhaps(at, next)
  }

  /** What stands before the name of a body or place, and belongs to it: 驻, another name, the body around a body. */
  private beforeName(at: number): number | undefined {
    const { text, starts } = this
    const before = text[at - 1]
    if (before === undefined) return undefined
    if (BEFORE_NAMES.test(before) && (starts[at - 1] !== 0 || starts[at] === 0)) {
      this.anchor = at - 1
      return at - 1
    }
    const sounds = FOREIGN.exec(text.slice(Math.max(0, at - LONGEST_FOREIGN), at))?.[0].length ?? 0
    if (sounds > 0 && !this.names.isPerson(at) && this.beginsWord(at - sounds)) {
      this.anchor = at - sounds
      return this.anchor
    }
    if (DASH.test(before)) return this.names.body(at - 1) === undefined ? undefined : at - 1
    const next = wordBefore(starts, at)
    const word = text.slice(next, at)
    if (PREFIXES.has(word)) {
      this.anchor = next
      return next
    }
    return isBodyWord(word) ? next : undefined
  }

  /** True where no single character stands before a place that may be a part of what begins there. */
  private beginsWord(at: number): boolean {
    const before = wordBefore(this.starts, at)
    return before < 0 || this.starts[before] === OTHER || at - before > 1 || this.names.body(at) !== undefined
  }

  /** A step over what stands between marks: in quotation marks it is a name itself, in brackets a part of one. */
  private over(opening: number, at: number): number {
    if (isBracket(this.text[opening]!)) return this.perhaps(at, opening)
    this.anchor = opening
    return opening
  }

  /** A step that needs a name before it: without one the phrase begins behind it. */
  private perhaps(at: number, next: number): number {
    this.sure ??= this.anchor ?? at
    return next
  }

  /** 和 between two nouns, of which neither is an office or a name. */
  private joinsAt(next: number, at: number): boolean {
    const { text, starts, head } = this
    if (at === head || at === this.anchor) return false
    const before = wordBefore(starts, next)
    if (before < 0 || starts[before] === OTHER || starts[before] === WordClass.function) return false
    return officeLengthBefore(text, next) === 0 && this.names.body(next) === undefined
  }

  /** True for a name that goes on before where it was found: 中心传染病处, 信息化局 behind 经济和. */
  private isCutAt(body: number): boolean {
    const { text, starts } = this
    // 原南|原县: the name says where it begins, not the dictionary.
    if (starts[body] === 0) return !BEFORE_NAMES.test(text[body - 1]!)
    if (isBodyWord(text.slice(body, wordEnd(starts, body)))) return true
    return (
      JOINS.test(text[body - 1] ?? '') &&
      starts[body - 1] !== 0 &&
      this.names.body(wordBefore(starts, body - 1)) !== undefined
    )
  }

  /** What stands before a phrase; nothing where it belongs to it. */
  private edgeAt(begin: number): Edge | undefined {
    const { text, starts } = this
    if (begin === 0) return 'mark'
    const before = wordBefore(starts, begin)
    const kind = starts[before]!
    const word = text.slice(before, begin)
    if (kind === OTHER || NO_PART.has(word)) return 'mark'
    if (this.names.isPerson(begin)) return 'clause'
    // 中国与 before 东北亚研究所: it goes on before.
    if (JOINS.test(word) && this.names.body(before) !== undefined && this.anchor === undefined)
      return undefined
    if (BEFORE.has(word)) return JOINS.test(word) ? 'clause' : 'particle'
    if (kind === WordClass.function || kind === WordClass.time || kind === WordClass.numeral) return 'clause'
    if (kind === WordClass.verb || ACTS.has(word)) return 'clause'
    return this.anchor === undefined ? undefined : 'short'
  }
}

const isName = (kind: number) => kind === WordClass.place || kind === WordClass.organisation

const JOINS = /^[和与及暨]$/

const BEFORE_NAMES = /[驻原前]/

/** The sounds of a foreign name that the dictionary does not know, before what it knows of a body. */
const FOREIGN = new RegExp(`[${SOUNDS}]{3,}$`, 'u')
const LONGEST_FOREIGN = 8

const DASH = /^[-‐―—–·]$/

const LETTER = /^[A-Za-z]$/
