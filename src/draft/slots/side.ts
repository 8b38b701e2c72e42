import type { Amount } from '../../entities/figures/amount.ts'
import { UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { surnameLength } from '../../text/surnames.ts'
import { endingOf } from '../bodies.ts'
import { Break, type Stripped, wordBefore } from './stripped.ts'
import { isMeasure } from './unit.ts'

/** A text of which stretches are compared, with what is known of it. */
export interface Sided {
  text: string
  starts: Words
  stripped: Stripped
  amounts: Amount[]
  /** Where people, where bodies, and where people, bodies and other names stand. */
  people: [at: number, end: number][]
  bodies: [at: number, end: number][]
  names: [at: number, end: number][]
  /** People whom no reader of names took for one. */
  unread: [at: number, end: number][]
  /** What is quoted, and the items of rows. */
  quoted: [at: number, end: number][]
  rows: [at: number, end: number][][]
  /** What was asked of its stretches. */
  sides: Map<number, Side>
}

/** A stretch of a text, with what it may be by itself. */
export interface Side {
  text: string
  at: number
  end: number
  printed: string
  /** What stands behind, as far as it may be its unit. */
  behind: string
  /** So many characters stand before it in its clause. */
  atClause: number
  /** Digits and numerals with which it begins, and what stands behind them. */
  number: string | undefined
  unit: string
  isUnit: boolean
  isOffice: boolean
  isBody: boolean
  isPerson: boolean
  isName: boolean
  isUnread: boolean
  isOfPerson: boolean
  /** The name that it is a part of. */
  name: string | undefined
  isQuoted: boolean
  /** It stands between pauses or marks, and on which side a pause is. */
  isItem: boolean
  hasPauseBefore: boolean
  hasPauseBehind: boolean
  /** A single character that stands in no word, which is neither what is done nor a word of grammar. */
  isLoose: boolean
  isUnknown: boolean
  hasMark: boolean
  /** The class of its last word. */
  last: number
  amount: Amount | undefined
}

const NUMERALS = '一二两三四五六七八九十百千'
const NUMBER = new RegExp(`^第?(?:[0-9][0-9.,]*|[${NUMERALS}]+)[万亿]*(?:—[0-9.]+)?[余多]?`)
/** What ends an office; of all that people are called, what one is appointed to or elected. */
const OFFICE =
  /(?:书记|主席|主任|总统|总理|首相|大使|发言人|总干事|司令员?|政委|秘书|委员|代表|助理|理事|顾问|教练|经理|总裁|通讯员|记者|会员|编辑|教授|院士|研究员|工程师|[^成增生延特专擅身家全波周]长)$/
export const isOffice = (printed: string): boolean => OFFICE.test(printed)
const LONGEST_OFFICE = 8
/** Words for bodies, and for those who act as one, that no list of endings has. */
const ACTING =
  /(?:[区县市省镇乡村党工团纪]委|[改革健信体农教监察交通城住军建管]委|[日晚早时商]报|[艺文]宫|政府|支部|党组织|[职居]?委会|街道办|社区|街道|小组|(?<=\p{Script=Han}{3})组|专班|部门|机构|班子|网格员|联络员|志愿者|机关|单位|学校|企业)$/u
/** Who tells of something is no office of somebody. */
const OF_TELLING = /^(?:记者|代表|委员)$/
/** Who meets, and when, is no body. */
export const OF_MEETING = /(?:[幕闭开议盛代大例年]|政协|党代)会$|\d/
const MARK = /[，。；：！？“”‘’（）|\n]/
/** What says what is done, or when, is no part of a body or an office. */
export const OF_DOING = new Set<number>([WordClass.verb, WordClass.time, WordClass.function, UNKNOWN])
export const OF_GRAMMAR = new Set<number>([WordClass.verb, WordClass.function])
/** No stretch is longer, and no sentence has more characters. */
const ROOM = 1024

/** The stretch of a text between two places of what is left of it. */
export function sideOf(sided: Sided, from: number, to: number): Side {
  const key = from * ROOM + to
  const known = sided.sides.get(key) ?? madeSide(sided, from, to)
  sided.sides.set(key, known)
  return known
}

function madeSide(
  { text, starts, stripped, amounts, people, names, unread }: Sided,
  from: number,
  to: number,
): Side {
  const { places, breaks, words } = stripped
  const [at, end] = [places[from]!, places[to - 1]! + 1]
  const printed = text.slice(at, end)
  const number = NUMBER.exec(printed)?.[0]
  const classes = words.slice(from, to)
  // 人选由县政府: with a word of grammar between it is more than a name.
  const isOfNouns = end - at === to - from && classes.every((word) => !OF_DOING.has(word))
  // 7日总理, 77国集团主席: the number goes on.
  const isCounted = /\d/.test(printed) || /\d/.test(text[at - 1] ?? '')
  const amount = amounts.find((own) => own.at < end && own.end > at)
  const isAt = ([one, other]: [number, number]) => one === at && other === end
  const isIn = ([one, other]: [number, number]) => one <= at && end <= other
  const name = names.find(isIn)
  const isAcross = ([one, other]: [number, number]) => one < end && at < other
  return {
    ...{ text, at, end, printed, number, unit: printed.slice(number?.length ?? 0) },
    behind: text.slice(end, end + 2),
    atClause: from - clauseStart(stripped, from),
    isUnit: isMeasure(printed),
    isOffice: isOfNouns && !isCounted && isOffice(printed) && !OF_TELLING.test(printed),
    isBody: isOfNouns && !isCounted && !amount && isBody(printed),
    isPerson:
      people.some(isAt) ||
      (!names.some(isAcross) &&
        (mayBePerson(printed, stripped, from, to) || isOfOffice(printed, text.slice(0, at)))),
    isName: names.some(isAt),
    isUnread: unread.some(isAt),
    isOfPerson: people.some(isIn) && !unread.some(isIn),
    name: name && text.slice(...name),
    isQuoted: /[“‘《]/.test(text[at - 1] ?? '') && /[”’》]/.test(text[end] ?? ''),
    isItem: breaks[from]! >= Break.pause && breaks[to]! >= Break.pause,
    hasPauseBefore: breaks[from] === Break.pause,
    hasPauseBehind: breaks[to] === Break.pause,
    isLoose: to - from === 1 && starts[at] !== 0 && starts[end] !== 0 && !OF_GRAMMAR.has(words[from]!),
    isUnknown: words[from] === UNKNOWN,
    hasMark: MARK.test(printed),
    last: words[wordBefore(stripped, to)]!,
    amount,
  }
}

function clauseStart({ breaks }: Stripped, from: number): number {
  let start = from
  while (start > 0 && breaks[start] !== Break.mark) start--
  return start
}

const isBody = (printed: string): boolean =>
  !OF_MEETING.test(printed) &&
  !/[一二两三四五六七八九十]/.test(printed) &&
  (ACTING.test(printed) || (printed.length > 2 && endingOf(printed) !== ''))

/** What may be the name of somebody that no reader of names took for one: a surname, and characters that make no word. */
function mayBePerson(printed: string, { words }: Stripped, from: number, to: number): boolean {
  if (!/^[^\P{Script=Han}一二三四五六七八九十]{2,3}$/u.test(printed) || surnameLength(printed) === 0)
    return false
  const isLetter = (at: number) => at >= 0 && at < words.length - 1 && words[at] !== 0 && words[at + 1] !== 0
  for (let at = from; at < to; at++) if (words[at] === 0) return false
  return !isLetter(from - 1) && !isLetter(to)
}

/** 主席白鹤: what begins with a surname behind an office is somebody, though it is a word. */
const isOfOffice = (printed: string, before: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(printed) &&
  surnameLength(printed) > 0 &&
  isOffice(before.slice(-LONGEST_OFFICE))
