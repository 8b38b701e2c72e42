import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { firstsOf, longestBefore } from '../../text/trie.ts'
import { walkBack, walkForward } from '../../text/walk.ts'
import type { Find } from '../find.ts'
import { type Piece, wordBefore, wordEnd } from '../piece.ts'
import { GENERIC, PLAIN_HEADS, QUOTED_HEADS, STARTED_HEADS, STARTS } from './heads.ts'
import { stepsOf } from './steps.ts'

const LONGEST_QUOTED = 26
const LONGEST_HEAD = 10
const LONGEST_PLAIN = 16

const verb = WordClass.verb
const outside = new Set<number>([WordClass.function, WordClass.time, OTHER])

const NUMERAL = '一二三四五六七八九十百千两双\\d'
/** 三岗十八级, 一村一品: numbers that alternate with what they count are the name of a scheme wherever they stand. */
const CODE = new RegExp(`^(?:[${NUMERAL}]+[^${NUMERAL}，。]{1,2}){2,4}$|^\\d+[+＋]\\d+(?:[+＋]\\d+)*$`)
/** 四水共治: one number and what is done. */
const NUMBERED = new RegExp(`^[${NUMERAL}]+[^${NUMERAL}，。、]{2,5}$`)
/** What is called so without being a scheme: beliefs, bodies, days, people. */
const SLOGAN =
  /^[一二三四五六七八九十两\d]+个|^两[会委弹]|^(?:第|一国两制|三个|四个|八一|七一|五四|一二九|九一八|十一|双百|双拥$)/
/** What only looks like a scheme where no head says that it is one. */
const NO_SCHEME = /[委会院者人户区村国路街号年月日星]$/

interface Span {
  at: number
  end: number
}

/** Named schemes: “四议”工作法, 实施一村一名大学生计划, 田园综合体. */
export function practicesIn(pieces: Piece[]): Find[] {
  const quotedTimes = new Map<string, number>()
  for (const { text } of pieces) {
    for (const [quotation] of text.matchAll(/“[^“”]{2,12}”/g)) {
      quotedTimes.set(quotation, (quotedTimes.get(quotation) ?? 0) + 1)
    }
  }
  return pieces.flatMap((piece) => {
    const quoted = quotedIn(piece, quotedTimes)
    const isQuoted = new Uint8Array(piece.text.length)
    for (const { at, end } of quoted) isQuoted.fill(1, at, end)
    const plain = plainIn(piece).filter(({ at }) => isQuoted[at] === 0)
    return [...quoted, ...plain].map(({ at, end }) => asFind(piece, at, end))
  })
}

function asFind({ text, block }: Piece, at: number, end: number): Find {
  const name = text.slice(at, end)
  const steps = stepsOf(name, text.slice(end, end + 120))
  const key = name.replace(/[“”]/g, '')
  return { kind: 'practice', name, key, block, at, length: end - at, ...(steps && { steps }) }
}

function quotedIn({ text, starts }: Piece, times: Map<string, number>): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const close = text.indexOf('”', at)
    if (close < 0) break
    const inner = text.slice(at + 1, close)
    if (inner.length < 2 || inner.length > LONGEST_QUOTED || /[。！？；“]/.test(inner)) continue
    const quotation = text.slice(at, close + 1)
    const head = headBehind(text, starts, close + 1)
    const isStarted = longestBefore(STARTS, text, at) > 0
    const named = !SLOGAN.test(inner)
    const isCode = CODE.test(inner) && named && !NO_SCHEME.test(inner)
    const often = (times.get(quotation) ?? 0) > 1
    // 工作, 活动 and 建设 stand behind anything: they make a name only of what is named often, or numbered, or started.
    const isScheme =
      head > 0 && (named || head > 3)
        ? !LOOSE.test(text.slice(close + 1, close + 1 + head)) || often || isCode || isStarted
        : isCode || (NUMBERED.test(inner) && named && !NO_SCHEME.test(inner) && (isStarted || often))
    if (isScheme && inner.length <= (head > 0 ? LONGEST_QUOTED : 8)) found.push({ at, end: close + 1 + head })
    at = close
  }
  return found
}
const LOOSE =
  /(?:工作|活动|项目|服务|建设|管理|经济|做法|思路|经验|标准|系列|目标|政策|改革|奖|比赛|评选|平台|网络|系统|基地|论坛|基金)$/

/** The length of what makes a quotation the name of a scheme: 项目建设大会战 behind “千项千亿”. */
function headBehind(text: string, starts: Piece['starts'], begin: number): number {
  let end = begin
  let head = 0
  if (text.startsWith('APP', begin)) return 3
  while (
    end < text.length &&
    end - begin <= LONGEST_HEAD &&
    !outside.has(starts[end]!) &&
    starts[end] !== verb
  ) {
    end = wordEnd(starts, end)
    if (end - begin <= LONGEST_HEAD && longestBefore(QUOTED_HEADS, text.slice(begin, end), end - begin) > 0)
      head = end - begin
  }
  return head
}

/** The last characters of the endings. */
const LASTS = firstsOf(PLAIN_HEADS, STARTED_HEADS)
const SELF = /^(?:零工驿站|垃圾分类)$/

function plainIn({ text, starts }: Piece): Span[] {
  const found: Span[] = []
  for (let end = 2; end <= text.length; end++) {
    if (starts[end] === 0 || LASTS[text.charCodeAt(end - 1)] === 0) continue
    const plain = longestBefore(PLAIN_HEADS, text, end)
    const head = plain || longestBefore(STARTED_HEADS, text, end)
    if (head === 0) continue
    const at = withoutLead(text, starts, beginOf(text, starts, end - head, end), end - head)
    if (text.slice(at, end).endsWith('体制')) continue
    const name = text.slice(at, end)
    if (name.length < (plain ? 4 : 5) || name.length > LONGEST_PLAIN || GENERIC.test(name)) continue
    if (text[end] === '”' || text[at - 1] === '“') continue
    if (plain === 0 && longestBefore(STARTS, text, at) === 0) continue
    if (/规范化建设$/.test(name) && name.length - head < 3) continue
    if (name.length - head < 2 && !/^垃圾分类$|零工驿站|工程$|计划$/.test(name)) continue
    // 零工驿站 and 垃圾分类 are whole names, whatever stands before them.
    found.push({ at: SELF.test(text.slice(end - head, end)) ? end - head : at, end })
  }
  return found
}

/** Words in front of a name that are no part of it: 全市, a place, a verb of one character. */
const LEAD = /^(?:全[国省市县区镇村]|我[国省市县区]|本[省市县区]|各|到|对|第.步)$/

function withoutLead(text: string, starts: Piece['starts'], begin: number, head: number): number {
  return walkForward(begin, (at) => {
    if (at >= head) return undefined
    const end = wordEnd(starts, at)
    return LEAD.test(text.slice(at, end)) || (starts[at] === verb && end - at === 1) ? end : undefined
  })
}

/** Where the words that belong to an ending begin. */
function beginOf(text: string, starts: Piece['starts'], head: number, end: number): number {
  let begin = head
  while (starts[begin] === 0) begin--
  return walkBack(begin, (begin) => {
    const next = wordBefore(starts, begin)
    if (next < 0 || end - next > LONGEST_PLAIN) return undefined
    const kind = starts[next]!
    const isKnown = kind !== UNKNOWN || begin - next === 1
    if (outside.has(kind) || (kind === verb && begin - next > 1) || !isKnown) return undefined
    return longestBefore(STARTS, text, begin) >= begin - next ? undefined : next
  })
}
