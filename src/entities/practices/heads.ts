import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { longestBefore } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { AMONG_OTHERS, EMPTY, GOING, HEADS, HeadKind, headKindOf, PICTURES } from './words.ts'

/** What makes a scheme of the words before it: how long it is, and of which kind. */
export interface Head {
  length: number
  kind: HeadKind
  /** It stands between the quotation marks: “板凳夜校”. */
  isInside?: boolean
}

/** The kind of scheme that a text ends with up to a place, if it does. */
export function headBefore({ text, starts }: Pick<Piece, 'text' | 'starts'>, end: number): Head | undefined {
  const length = longestBefore(HEADS, text, end)
  // 制 and 法 are words of their own, never the ends of 控制 and 看法.
  // 修车一条街|上: a longer one is whole, whatever the dictionary joins with its last character.
  const isCut = starts[end] === 0 && !(length > 2 && text[end] === '上')
  if (length === 0 || isCut || (length === 1 && starts[end - 1] === 0)) return undefined
  return { length, kind: headKindOf(text.slice(end - length, end))! }
}

const LONGEST = 12
const apart = new Set<number>([WordClass.function, WordClass.time, OTHER, WordClass.verb])

/** Words that go on behind a quotation to its kind of scheme: 春耕备战大会战; its end and kind. */
export function headBehind(piece: Pick<Piece, 'text' | 'starts'>, begin: number): Head | undefined {
  const { text, starts } = piece
  if (text.startsWith('APP', begin)) return { length: 3, kind: HeadKind.housed }
  // “护渠”重大工程, “护渠”有关工作: one of those, and no name.
  const first = wordEnd(piece.starts, begin)
  if (AMONG_OTHERS.has(text.slice(begin, first))) return undefined
  let tight: Head | undefined
  let loose: Head | undefined
  walkForward(begin, (at) => {
    if (at >= text.length || at - begin > LONGEST) return undefined
    const end = wordEnd(starts, at)
    if (COUNT.test(text.slice(at, end))) return undefined
    const isApart = apart.has(starts[at]!) && !isDeedOfHead(piece, at, end)
    if (isApart && !(at > begin && isKindItself(piece, at, end))) return undefined
    const head = headBefore(piece, end)
    // “三步”方式 | 调解: what stands behind a way is what is done in it.
    if (head && MANNER.test(text.slice(at, end))) {
      tight = { length: end - begin, kind: head.kind }
      return undefined
    }
    // “晴河”专项行动 | 工作举措: what is done has its name already.
    const isNamed = tight !== undefined && tight.kind >= HeadKind.running && begin + tight.length < at
    if (isNamed && PICTURES.has(text.slice(end - 2, end))) return undefined
    if (head && head.kind > HeadKind.housed) tight = { length: end - begin, kind: head.kind }
    // “一河一策”流域生态补偿: where the words go on, they are no kind of scheme.
    else if (head && (head.kind !== HeadKind.loose || !goesOn(piece, end)))
      loose = { length: end - begin, kind: head.kind }
    return end
  })
  return tight ?? loose
}

const goingOn = new Set<number>([WordClass.noun, WordClass.verbNoun])
/** 国际合作 | 高峰论坛: a noun, or one character and what the dictionary lacks. */
const goesOn = ({ starts }: Pick<Piece, 'starts'>, at: number): boolean =>
  goingOn.has(starts[at]!) || (starts[at] === WordClass.adjective && starts[at + 1] === UNKNOWN)
const MANNER = /^(?:方式|方法|形式)$/

/** “甲”和“乙”两个项目: how many there are. */
const COUNT = /^[一两二三四五六七八九十几多]+[个项条种类]$/

/** 调解 in “三步”调解法, “三步”调解模式: what is done, in front of how; 创建 in “三星”创建活动. */
function isDeedOfHead({ text, starts }: Pick<Piece, 'text' | 'starts'>, at: number, end: number): boolean {
  if (starts[at] !== WordClass.verb) return false
  const next = text.slice(end, wordEnd(starts, end))
  // 接诉 in “28”接诉法: two characters that stand alone are a word.
  if (end - at === 1) return next.length === 1 && starts[end] !== OTHER
  return next === ACTIVITY || (headKindOf(next) ?? HeadKind.loose) >= HeadKind.housed
}
/** 承诺 in “28”服务承诺: a verb that is a kind of scheme itself, where the clause ends. */
function isKindItself({ text, starts }: Pick<Piece, 'text' | 'starts'>, at: number, end: number): boolean {
  const isOver = end >= text.length || starts[end] === OTHER || starts[end] === WordClass.function
  return isOver && (headKindOf(text.slice(at, end)) ?? HeadKind.loose) > HeadKind.housed
}

/** Of what is done, this alone makes a name of the words before it. */
export const ACTIVITY = '活动'

const LONGEST_INSIDE = 12

/** The kind of scheme that a quotation from a place ends with itself: “板凳夜校”, but not “全民在行动”. */
export function headInside(piece: Pick<Piece, 'text' | 'starts'>, at: number, end: number): Head | undefined {
  const { text, starts } = piece
  const head = headBefore(piece, end)
  const isTight = head !== undefined && head.kind >= HeadKind.housed && head.kind !== HeadKind.saying
  if (!isTight || end - at > LONGEST_INSIDE || head.length === end - at) return undefined
  // ‘货柜’: a word, and no name of something.
  if (head.length === 1 && end - at < 3) return undefined
  // “的哥驿站”: no quotation begins with a particle.
  for (let place = at; place < end; place++)
    if (starts[place] === OTHER || (place > at && starts[place] === WordClass.function)) return undefined
  const modifier = text.slice(at, end - head.length)
  // “健全落实巡渠制度”: what is to be done, and no name.
  if (GOING.has(text.slice(at, wordEnd(starts, at)))) return undefined
  return EMPTY.has(modifier) || longestBefore(HEADS, modifier, modifier.length) === modifier.length
    ? undefined
    : { ...head, isInside: true }
}
