import { WordClass } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { type Candidate, SURE } from './candidate.ts'
import { codeOf } from './codes.ts'
import { distinctness, wordsIn } from './distinctness.ts'
import { ACTIVITY, type Head, headBefore } from './heads.ts'
import { isPartOfLonger } from './part-of-longer.ts'
import { beginOf, LONGEST, stretchBegin, withoutLead } from './plain-begin.ts'
import { promised } from './promised.ts'
import { isQuality, isWorks } from './quality.ts'
import { saidBefore } from './said-before.ts'
import { isKeptUpLater } from './spoken-of-later.ts'
import { stepsOf } from './steps.ts'
import { verbOf } from './surroundings.ts'
import { evidenceBehind, KEPT_UP } from './told-behind.ts'
import { EMPTY, HeadKind, LASTS_OF_HEADS, VerbKind } from './words.ts'

const SHORTEST = 3

const verb = WordClass.verb
const going = new Set<number>([WordClass.noun, WordClass.verbNoun])

const OF_HEAD: Record<HeadKind, number> = {
  [HeadKind.loose]: -2,
  [HeadKind.housed]: -1,
  [HeadKind.saying]: -1,
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
    if ((starts[end] === 0 && text[end] !== '上') || LASTS_OF_HEADS[text.charCodeAt(end - 1)] === 0) continue
    const head = headBefore(piece, end)
    if (!head || (head.kind === HeadKind.loose && !text.startsWith(ACTIVITY, end - 2))) continue
    const headAt = end - head.length
    const begin = stretchBegin(text, starts, beginOf(text, starts, headAt, end), end)
    const at = withoutLead(text, starts, begin, headAt)
    if (headAt - at < 2 || end - at > LONGEST || text[at - 1] === '“' || text[end] === '”') continue
    if (isLaw(piece, at, end, head) || COUNTED.test(text.slice(at, headAt))) continue
    if (isPartOfLonger(piece, at, end)) continue
    if (isOfOneDeed(piece, at, headAt) || isDeedItself(piece, at, headAt, head)) continue
    // 实行渠长制和段长制: what is said of the first is said of the second.
    const isNext = last !== undefined && last.end === at - 1 && JOINING.test(text[at - 1]!)
    const before = isNext ? last!.before : saidBefore(piece, begin, at)
    const isKept = isKeptUpLater(text, end, text.slice(headAt, end))
    const behind = evidenceBehind(text, end) + (isKept ? KEPT_UP : 0)
    // 县人社局的篾匠夜市每周开张: what somebody has, and what is told of it.
    const isOwned = before === 0 && behind > 0 && OWNED.test(text.slice(Math.max(0, at - 2), at))
    // 六查护桥法 with its six things: what it promises is told.
    const isPromiseKept = isCounting(text.slice(at, headAt)) && stepsOf(text, at, end) !== undefined
    const said = before + behind + (isOwned ? Math.min(2, behind) : 0) + (isPromiseKept ? 1 : 0)
    last = { end, before }
    const own = distinctness(piece, at, headAt)
    if (isEmpty(piece, at, headAt)) continue
    // “老茶馆”, but not 油罐车: one character makes a name between quotation marks, or where it is told of on both sides.
    const isTold = own >= 0 && (before > 1 || (before > 0 && behind >= KEPT_UP))
    if (head.kind === HeadKind.housed && head.length === 1 && !isTold) continue
    const evidence =
      OF_HEAD[head.kind] +
      // 晒谷共享棚屋, but not 便民服务点
      (head.kind === HeadKind.housed && own > 0 ? 1 : 0) -
      (said > 0 || head.kind === HeadKind.naming || text[end - 1] === '制' ? 0 : UNSAID) +
      said +
      own +
      (head.kind === HeadKind.ruling && isOfRole(text, at, headAt, end) ? 1 : 0) -
      (isVague(piece, at) || isWorks(text.slice(at, end)) ? 1 : 0) +
      // 三听三问工作法: numbers are what names are made with.
      (head.kind === HeadKind.naming && codeOf(text.slice(at, headAt)) ? 1 : 0) +
      // 称作销账法: no quotation marks, and yet a name.
      (head.kind >= HeadKind.running && verbOf(text, at) === VerbKind.known ? 1 : 0) -
      // 工程项目, 制度改革: the name goes on.
      (going.has(starts[end]!) ? 1 : 0) -
      // 护渠新办法: what is new has no name yet.
      (text[headAt - 1] === '新' ? NEW : 0)
    const isOfSteps = evidence === SURE - 1 && before + behind > 0 && stepsOf(text, at, end) !== undefined
    // 夜校培训计划: the longer is the name.
    if (found.at(-1)?.at === at) found.pop()
    found.push({
      ...{ at, end, evidence: isOfSteps ? SURE : evidence },
      ...{ isTelling: said > 0 && own > 0, isDistinct: own > 0 },
    })
  }
  return found
}

const OWNED = /[省市县区镇乡村州旗局院所会社司校厂队馆站]的$/
const JOINING = /[和与及、]/

/** 建立首席渠长制度，每乡聘一名首席渠长: the clauses behind tell of those whom it makes. */
const isOfRole = (text: string, at: number, headAt: number, end: number) =>
  headAt - at >= SHORTEST && ROLE.test(text.slice(end, text.indexOf(text.slice(at, headAt), end)).slice(-2))
const ROLE = /[一每\d][名位个]$/

/** 四大工程: so many of a kind; 更多惠民工程, 多场集市活动: some of many. */
const COUNTED =
  /^(?:[一二三四五六七八九十百]+[多余几]?[大项个批条]|更|多[个次场项处种]|[余多]项|首[个批家条项])/
/** 发展 in 发展战略: a deed that may stand before anything says not which. */
const isOfOneDeed = (piece: Piece, at: number, headAt: number) =>
  piece.starts[at] === WordClass.verbNoun &&
  wordEnd(piece.starts, at) === headAt &&
  distinctness(piece, at, headAt) < 0

/** 建章立制, but not 先缓后补制: 制 is what is made, not how it is done. */
const isDeedItself = ({ starts }: Piece, at: number, headAt: number, { length }: Head) =>
  length === 1 && headAt - at === 3 && starts[headAt - 1] === verb

/** 各国全面 in 各国全面战略 */
const isEmpty = ({ text, starts }: Piece, at: number, headAt: number) =>
  wordsIn(starts, at, headAt, (from, to) => !EMPTY.has(text.slice(from, to))) === 0

/** 省级 in 省级创新平台: of what sort it is, not which. */
const isVague = ({ text, starts }: Piece, at: number) =>
  isQuality(text.slice(at, wordEnd(starts, at))) ||
  isQuality(text.slice(at, wordEnd(starts, wordEnd(starts, at))))

/** Where nobody sets it going or says what it is; names like 渠长制 are made for one thing. */
const UNSAID = 1
const NEW = 2

/** 六查护桥法, but not 第九次 */
const isCounting = (name: string) =>
  /[两二三四五六七八九十]/.test(name) && !/^第|^.[期代版次号]/.test(name) && (promised(name)[0] ?? 0) > 1
const LAWS = new Set(['法', '管理法'])

/** 森林法 is a law, and so is what one carries out; 三步护堤法 counts, and 调解法 says how something is done, and somebody starts it. */
function isLaw({ text, starts }: Piece, at: number, end: number, { length }: Head): boolean {
  if (!LAWS.has(text.slice(end - length, end)) || isCounting(text.slice(at, end))) return false
  const before = starts[wordBefore(starts, end - 1)]
  const isDeed = length > 1 || before === verb || before === WordClass.verbNoun
  const said = verbOf(text, at)
  const isCalled = said === VerbKind.calling || said === VerbKind.known
  return !isCalled && (said !== VerbKind.starting || !isDeed)
}
