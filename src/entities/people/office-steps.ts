import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { SOUNDS } from '../../text/sounds.ts'
import { PREFIXES } from '../organisations/endings.ts'
import { saysWhen } from '../sentence-words.ts'
import { wordBefore } from '../words-around.ts'
import { isCutAt } from './office-begin.ts'
import { deedBegin, halvesBegin, POSTED } from './office-deeds.ts'
import { BEFORE_NAMES, type Ground, holdsPerson, JOINS } from './office-ground.ts'
import { ACTS, ENDS_OF_BODIES, isBodyWord, KINDS_OF_OFFICE, NO_PART, PARTS } from './office-lists.ts'
import { isBracket, openingBefore } from './office-marks.ts'
import { officeLengthBefore } from './office-words.ts'

/** Longest phrase: the whole name of a body and the office in it. */
const LONGEST = 40

/** The steps back from an office over what may belong to it, and what they went over. */
export class OfficeSteps {
  /** Where the first name begins that the phrase may begin with. */
  anchor: number | undefined
  /** Where the last word begins that the dictionary takes for the name of a body or place. */
  known: number | undefined
  /** From here on it holds only what belongs to an office whatever stands before. */
  sure: number | undefined

  constructor(
    private readonly ground: Ground,
    readonly head: number,
    /** Where the office begins with what says of which kind it is. */
    public short: number,
  ) {}

  /** The next place back that the phrase may begin at. */
  back(at: number): number | undefined {
    const { head, ground } = this
    const { text, starts, names } = ground
    if (names.isPerson(at)) return undefined
    const body = names.body(at)
    if (body !== undefined && head - body <= LONGEST) {
      if (!isCutAt(ground, body)) this.anchor = body
      return body
    }
    if (at === this.anchor) return this.beforeName(at)
    const opening = openingBefore(text, at)
    if (opening !== undefined) return this.over(opening, at)
    const next = wordBefore(starts, at)
    if (next < 0 || head - next > LONGEST || holdsPerson(ground, next, at)) return undefined
    return this.overWord(next, at)
  }

  private overWord(next: number, at: number): number | undefined {
    const { text, starts } = this.ground
    const word = text.slice(next, at)
    const kind = starts[next]!
    if (NO_PART.has(word) || ACTS.has(word)) return undefined
    if (KINDS_OF_OFFICE.has(word) && at === this.short) {
      this.short = next
      return next
    }
    // 驻华大使 of a country: the country stands before.
    if (word[0] === '驻' && !POSTED.test(word) && kind === WordClass.verb) return this.perhaps(at, next)
    if (POSTED.test(text.slice(next - 1, at))) return next - 1
    if (PARTS.has(word) || /^第./.test(word)) return next
    if (JOINS.test(word)) return this.joinsAt(next, at) ? this.perhaps(at, next) : undefined
    if (kind === OTHER) return LETTER.test(word) ? next : undefined
    const halves = halvesBegin(this.ground, next, at)
    if (halves !== undefined) return halves
    if (kind === WordClass.numeral && NUMBERED.test(word)) return this.perhaps(at, next)
    if (kind === WordClass.function || kind === WordClass.numeral) return undefined
    if (saysWhen(word, kind)) return /^[东南西北中外]$/.test(word) ? this.perhaps(at, next) : undefined
    if (kind === WordClass.verb) {
      const deed = deedBegin(this.ground, next, at, this)
      if (deed !== undefined) return deed
      if (ENDS_OF_BODIES.has(word)) return undefined
      return at === this.head || at === this.known ? undefined : this.perhaps(at, next)
    }
    if (isName(kind) && !isCutAt(this.ground, next)) this.known = next
    const isPlain = word.length > 1 || kind === UNKNOWN
    return isPlain ? next : this.perhaps(at, next)
  }

  /** What stands before the name of a body or place, and belongs to it: 驻, another name, the body around a body. */
  private beforeName(at: number): number | undefined {
    const { text, starts, names } = this.ground
    const before = text[at - 1]
    if (before === undefined) return undefined
    if (BEFORE_NAMES.test(before) && (starts[at - 1] !== 0 || starts[at] === 0)) {
      this.anchor = at - 1
      return at - 1
    }
    const sounds = FOREIGN.exec(text.slice(Math.max(0, at - LONGEST_FOREIGN), at))?.[0].length ?? 0
    if (sounds > 0 && !names.isPerson(at) && this.beginsWord(at - sounds)) {
      this.anchor = at - sounds
      return this.anchor
    }
    if (DASH.test(before)) return names.body(at - 1) === undefined ? undefined : at - 1
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
    const { starts, names } = this.ground
    const before = wordBefore(starts, at)
    return before < 0 || starts[before] === OTHER || at - before > 1 || names.body(at) !== undefined
  }

  /** A step over what stands between marks: in quotation marks it is a name itself, in brackets a part of one. */
  private over(opening: number, at: number): number {
    if (isBracket(this.ground.text[opening]!)) return this.perhaps(at, opening)
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
    const { text, starts, names } = this.ground
    if (at === this.head || at === this.anchor) return false
    const before = wordBefore(starts, next)
    if (before < 0 || starts[before] === OTHER || starts[before] === WordClass.function) return false
    return officeLengthBefore(text, next) === 0 && names.body(next) === undefined
  }
}

const isName = (kind: number) => kind === WordClass.place || kind === WordClass.organisation

/** The sounds of a foreign name that the dictionary does not know, before what it knows of a body. */
const FOREIGN = new RegExp(`[${SOUNDS}]{3,}$`, 'u')
const LONGEST_FOREIGN = 8

/** 二处, 八中: a part of a body or a school by its number. */
const NUMBERED = /^[一二三四五六七八九十][处科室队组部中小院]$/

const DASH = /^[-‐―—–·]$/

const LETTER = /^[A-Za-z]$/
