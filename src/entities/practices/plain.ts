import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import type { Candidate } from './candidate.ts'
import { distinctness } from './distinctness.ts'
import { ACTIVITY, type Head, headBefore } from './heads.ts'
import { evidenceBefore, evidenceBehind, isKeptUpLater, KEPT_UP, verbOf } from './surroundings.ts'
import { EMPTY, ENDS_OF_VERBS, GOING, HeadKind, LASTS_OF_HEADS, VerbKind } from './words.ts'

const LONGEST = 16
const SHORTEST = 3

/** What never stands inside the name of a scheme; other words of one character may: 夜 in 楼道夜巡制. */
const PARTICLES = new Set(
  '的了着过在和与及或对向给被把让为从到以是有将由于其该就也都还又并而但等这那各此本每某用',
)

const verb = WordClass.verb
const outside = new Set<number>([WordClass.function, WordClass.time, OTHER])
const nominal = new Set<number>([WordClass.noun, WordClass.verbNoun, WordClass.adjective])
const going = new Set<number>([WordClass.noun, WordClass.verbNoun])

const OF_HEAD: Record<HeadKind, number> = {
  [HeadKind.loose]: -2,
  [HeadKind.housed]: -2,
  [HeadKind.saying]: -2,
  [HeadKind.ruling]: 0,
  [HeadKind.running]: 1,
  [HeadKind.naming]: 2,
}

/** Schemes that no quotation marks name: 旧城更新战略, 路长制. */
export function plainIn(piece: Piece): Candidate[] {
  const { text, starts } = piece
  const found: Candidate[] = []
  let last: { end: number; before: number } | undefined
  for (let end = SHORTEST; end <= text.length; end++) {
    if (starts[end] === 0 || LASTS_OF_HEADS[text.charCodeAt(end - 1)] === 0) continue
    const head = headBefore(piece, end)
    if (!head || (head.kind === HeadKind.loose && !text.startsWith(ACTIVITY, end - 2))) continue
    const headAt = end - head.length
    const at = withoutLead(text, starts, beginOf(text, starts, headAt, end), headAt)
    if (headAt - at < 2 || end - at > LONGEST || text[at - 1] === '“' || text[end] === '”') continue
    // “老茶馆”, but not 油罐车: one character makes a name only between quotation marks.
    if (head.kind === HeadKind.housed && head.length === 1) continue
    if (isLaw(piece, at, end, head) || COUNTED.test(text.slice(at, headAt))) continue
    if (isOfOneDeed(piece, at, headAt)) continue
    // 实行渠长制和段长制: what is said of the first is said of the second.
    const isNext = last !== undefined && last.end === at - 1 && JOINING.test(text[at - 1]!)
    const before = isNext ? last!.before : evidenceBefore(text, beforeBrackets(piece, at))
    const isKept = isKeptUpLater(text, end, text.slice(headAt, end))
    const said = before + evidenceBehind(text, end) + (isKept ? KEPT_UP : 0)
    last = { end, before }
    const own = distinctness(piece, at, headAt)
    const evidence =
      OF_HEAD[head.kind] +
      // 冷链共享仓, but not 便民服务点
      (head.kind === HeadKind.housed && own > 0 ? 1 : 0) -
      (said > 0 || head.kind === HeadKind.naming || text[end - 1] === '制' ? 0 : UNSAID) +
      said +
      own +
      (head.kind === HeadKind.ruling && isOfRole(text, at, headAt, end) ? 1 : 0) -
      // 工程项目, 制度改革: the name goes on.
      (going.has(starts[end]!) ? 1 : 0)
    found.push({ at, end, evidence, isTelling: said > 0 && own > 0 })
  }
  return found
}

const JOINING = /[和与及、]/

const LONGEST_BRACKETS = 10

/** 推行 sets going what it has behind brackets, too: 推行乡镇(街道)干部轮岗制. */
function beforeBrackets({ text, starts }: Piece, at: number): number {
  if (!/[)）]/.test(text[at - 1] ?? '')) return at
  const open = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('（', at))
  if (open < 0 || at - open > LONGEST_BRACKETS) return at
  return walkBack(open, (begin) => {
    const next = wordBefore(starts, begin)
    return next >= 0 && begin - next < LONGEST_BRACKETS && nominal.has(starts[next]!) ? next : undefined
  })
}

/** 建立首席渠长制度，每乡聘一名首席渠长: the clauses behind tell of those whom it makes. */
const isOfRole = (text: string, at: number, headAt: number, end: number) =>
  headAt - at >= SHORTEST && ROLE.test(text.slice(end, text.indexOf(text.slice(at, headAt), end)).slice(-2))
const ROLE = /[一每\d][名位个]$/

/** 四大工程: so many of a kind. */
const COUNTED = /^[一二三四五六七八九十]+[大项个批]/
/** 发展 in 发展战略: a deed that may stand before anything says not which. */
const isOfOneDeed = (piece: Piece, at: number, headAt: number) =>
  piece.starts[at] === WordClass.verbNoun &&
  wordEnd(piece.starts, at) === headAt &&
  distinctness(piece, at, headAt) < 0

/** Where nobody sets it going or says what it is; names like 渠长制 are made for one thing. */
const UNSAID = 1

const LAWS = new Set(['法', '管理法'])

/** 森林法 is a law, and so is what one carries out; 三步调解法 says how something is done, and somebody starts it. */
function isLaw({ text, starts }: Piece, at: number, end: number, { length }: Head): boolean {
  if (!LAWS.has(text.slice(end - length, end))) return false
  const before = starts[wordBefore(starts, end - 1)]
  const isDeed = length > 1 || before === verb || before === WordClass.verbNoun
  return verbOf(text, at) !== VerbKind.starting || !isDeed
}

/** Words in front of a name that are no part of it: 全市, a verb of one character. */
const LEAD =
  /^(?:全[国省市县区镇村]|我[国省市县区]|本[省市县区]|各|到|对|靠|凭|第.步|一[场次]|第[一二三四五六七八九十]+[家个座所批])$/

const withoutLead = (text: string, starts: Piece['starts'], begin: number, head: number): number =>
  walkForward(begin, (at) => {
    if (at >= head) return undefined
    const end = wordEnd(starts, at)
    const word = text.slice(at, end)
    // 看 in 实行看账人轮换制 is no verb before the name, for another stands there.
    const isObject = (verbOf(text, at) ?? 0) >= VerbKind.building && !/[出起到好]/.test(word)
    // 老井 in 老井复活工程: two characters that stand alone are a word.
    const isPair = end - at === 1 && wordEnd(starts, end) - end === 1 && end < head
    const isWord = isPair && starts[end] === WordClass.noun
    const isVerb = starts[at] === verb && end - at === 1 && !isObject && !isWord
    return LEAD.test(word) || (EMPTY.has(word) && !isPair) || isVerb ? end : undefined
  })

/** Where the words that belong to an ending begin. */
function beginOf(text: string, starts: Piece['starts'], head: number, end: number): number {
  let first = head
  while (starts[first] === 0) first--
  return walkBack(first, (begin) => {
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST) return undefined
    const kind = starts[next]!
    if (text[next] === '是' && begin - next === 1) return undefined
    const isKnown = kind !== UNKNOWN || begin - next === 1
    const isPart = begin - next === 1 && kind !== OTHER && !PARTICLES.has(text[next]!)
    if ((outside.has(kind) && !isPart) || !isKnown) return undefined
    if (isGoing(text, next, begin)) return undefined
    const before = wordBefore(starts, next)
    // 银|发送|餐 in 实施银发送餐计划: cut otherwise than it is meant.
    const isCut = next - before === 1 && isGoing(text, wordBefore(starts, before), before)
    const isSetGoing = isCut || isGoing(text, before, next)
    if (kind !== verb || begin - next === 1 || begin === first || isSetGoing) return next
    // 提升 and 巩固 in 河岸巩固提升行动; but 打赢防沙攻坚战.
    const isPair = starts[begin] === verb && wordEnd(starts, begin) === first
    return isPair && (nominal.has(starts[before]!) || starts[before] === UNKNOWN) ? next : undefined
  })
}

/** True for a word that sets a scheme going: it is no part of the name. */
const isGoing = (text: string, at: number, end: number) =>
  at >= 0 && ENDS_OF_VERBS.mayBegin(text, end - 2) && GOING.has(text.slice(at, end))
