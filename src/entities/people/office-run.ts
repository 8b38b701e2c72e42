import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkBack } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { OFFICE_OR_DEED } from './office-begin.ts'
import { type Ground, holdsPerson, JOINS } from './office-ground.ts'
import { ACTS, BEFORE, isBodyWord, NO_PART, PARTS } from './office-lists.ts'
import { isClosing, openingBefore } from './office-marks.ts'
import { endsWithPeople, officeLengthBefore } from './office-words.ts'

/** Whole names of bodies with the body around them: longer than most. */
const LONGEST = 30
const MARK = /[，。！？；：“‘（《\s]/

/**
 * Where a row of words begins that from a mark on to an office holds only what names are made of: the body that nobody
 * knows, whole. Nothing where a word of the sentence stands among them: that is for others to bound.
 */
export function runBefore(ground: Ground, office: number): number | undefined {
  const run = new Run(ground, office)
  const begin = walkBack(office, (at) => run.step(at))
  return begin < office && run.isWhole(begin) ? begin : undefined
}

class Run {
  private holdsVerb = false

  constructor(
    private readonly ground: Ground,
    private readonly office: number,
  ) {}

  step(at: number): number | undefined {
    const { office, ground } = this
    const { starts, names } = ground
    if (names.isPerson(at)) return undefined
    const body = names.body(at)
    if (body !== undefined && body < at) return body
    const opening = isClosing(ground.text[at - 1] ?? '') ? openingBefore(ground.text, at) : undefined
    if (opening !== undefined) return opening
    const next = wordBefore(starts, at)
    if (next < 0 || office - next > LONGEST) return undefined
    return this.isPart(next, at) && !holdsPerson(ground, next, at) ? next : undefined
  }

  private isPart(at: number, end: number): boolean {
    const { text, starts } = this.ground
    const word = text.slice(at, end)
    const kind = starts[at]!
    if (JOINS.test(word)) return this.joins(at, end)
    if (kind === OTHER || NO_PART.has(word) || BEFORE.has(word)) return false
    // 服务办, 专项办: behind a noun no deed but an office.
    if (word === OFFICE_OR_DEED) return starts[wordBefore(starts, at)] !== OTHER && at > 0
    if (ACTS.has(word)) return false
    if (end - at === 1) return PARTS.has(word) || this.isOfSingles(at, end)
    if (kind === WordClass.numeral) return /[处科室队组部]$/.test(word)
    if (kind === WordClass.function || kind === WordClass.time) return false
    if (kind !== WordClass.verb) return true
    this.holdsVerb = true
    return isBodyWord(text.slice(end, wordEnd(starts, end))) || isBodyWord(word)
  }

  /** 和 between two nouns, of which the first is nobody: 石油和化工部部长. */
  private joins(at: number, end: number): boolean {
    const { text, starts } = this.ground
    const before = starts[wordBefore(starts, at)]
    const isNoun = before === WordClass.noun || before === WordClass.verbNoun
    const isDepartment = DEPARTMENT.test(text.slice(end, this.office + 2))
    return isNoun && isDepartment && end < this.office && !endsWithPeople(text, at)
  }

  /** A character that the dictionary has alone is a part of a name where another stands beside it. */
  private isOfSingles(at: number, end: number): boolean {
    const { text, starts } = this.ground
    if (starts[at] === WordClass.noun || starts[at] === WordClass.place) return true
    const before = wordBefore(starts, at)
    const isBehindSingle = before >= 0 && at - before === 1 && starts[before] !== OTHER
    const isBeforeSingle = end < this.office && wordEnd(starts, end) - end === 1 && !PARTS.has(text[end]!)
    return isBehindSingle || isBeforeSingle
  }

  isWhole(begin: number): boolean {
    const { text, starts, names } = this.ground
    const mark = text[begin - 1]
    const isBehindOffice =
      mark === '、' && (officeLengthBefore(text, begin - 1) > 0 || names.isPerson(begin - 1))
    const isBehindSpeech = mark === '”' && /[，。！？…]/.test(text[begin - 2] ?? '')
    if (begin > 0 && !MARK.test(mark!) && !isBehindOffice && !isBehindSpeech) return false
    const first = text.slice(begin, wordEnd(starts, begin))
    // 县工信局: of the place that is spoken of; 厂 and 科 alone are the rest of a name.
    const isRest = first.length === 1 && PARTS.has(first) && !LEVEL.test(first)
    if (JOINS.test(first) || isBodyWord(first) || isRest) return false
    const isName = starts[begin] === WordClass.place || starts[begin] === WordClass.organisation
    return isName || NATION.test(first) || starts[begin] === UNKNOWN || !this.holdsVerb
  }
}

/** 旅游部部长, 矿产部长: what a ministry or a department is of. */
const DEPARTMENT = /^[^省市县区镇乡村]{2,8}(?:[部委局厅处科室司署]|[部局厅处科]长)/

const LEVEL = /[省市县区镇乡州旗]/

const NATION = /^(?:国家|全国|国际|世界|全球)$/
