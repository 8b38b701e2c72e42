import type { Words } from '../../text/segment/segment.ts'
import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { walkBack } from '../../text/walk.ts'
import { wordBefore, wordEnd } from '../piece.ts'

/** No thing that is counted has a longer name. */
const LONGEST = 16

const nominal = new Set<number>([
  WordClass.noun,
  WordClass.verbNoun,
  WordClass.adjective,
  WordClass.place,
  WordClass.organisation,
  WordClass.phrase,
  UNKNOWN,
])
const verb = WordClass.verb
const noun = WordClass.noun
const verbNoun = WordClass.verbNoun
const adjective = WordClass.adjective

/** Words between what is counted and its number: 总投资达到347亿元, 全市共有1768个. */
const BETWEEN = new Set(
  (
    '达 达到 达到了 为 约 近 共 共有 共计 总计 有 有了 是 已 已达 已有 超 超过 突破 增至 增加到 增长到 提高到 上升到 下降到 减少到 降至 升至 完成 实现 ' +
    '占 仅 只 只有 至 到 累计 合计 分别 就 才 可 可达 能 将达 多 高达 多达 均 在 也 也达 又 则 了 不足 逾 不低于 不少于 约为 约有 近日 大约 ' +
    '全部 之 以 按 从 由 每年 全年 一共 总共 起 达成 创下 现有 拥有 预计 等于 连续 先后 曾 曾经 陆续 已经 就有 还有 为了 保持 保持在 控制在 稳定在 完成了 接近 即 计 高 全部'
  ).split(' '),
)
/** Words in front of the thing that are no part of it. */
const LEADING = new Set(
  '全市 全省 全区 全县 全国 全镇 全村 各类 各种 部分 一批 一些 各级 各 其中 目前 我市 我省 我区 我县 我国 该市 该县 该区 该村 该镇 年 今年 去年 共 新 了'.split(
    ' ',
  ),
)
/** Characters that end what is counted although the dictionary takes them for part of a noun. */
const STOP = new Set(
  '全的了等和与及或在到对向从为以将把被是就都也又并而于由各该此这那其中内上下前后时以来不已均将'.split(''),
)

/** Verbs that only tell which people or things: 15620名在职党员. */
const WHICH = new Set(
  '在职 离休 退休 下岗 失业 流动 留守 参会 参赛 与会 在校 在押 在岗 待业 获奖 报名 注册 获救 受灾 受益 遇难 返乡 重点 扶贫'.split(
    ' ',
  ),
)
/** 一级网格, 三类企业: the rank belongs to the thing. */
const RANKED = /^[一二三四五六七八九甲乙丙]+[级类等]$/
/** Verbs that are things wherever they stand before a number. */
const THINGS = new Set('收入 支出 投入 贷款 存款 欠款 罚款 补贴 需求 赔款 捐款 减员'.split(' '))
/** Single characters behind a noun that make another of it, measures elsewhere: 军民共建点. */
const SUFFIX = new Set('点站所队组团线棚岗家员者户村镇县市区厂店室台站'.split(''))
/** Things that say little alone: what they belong to stands before 的. */
const WEAK =
  /^(?:总数|总量|总额|总值|总和|人均|面积|数量|长度|高度|成本|人数|规模|价格|产量|产值|销量|造价|均价|身高|体重|寿命|收入|预算)$/
/** Last parts of a measured thing: the word before belongs to it, whatever it is (开复工率, 参保人数). */
const MEASURED = /^(?:率|数|量|额|值|费|费用|人数|总量|总数|总额|面积|规模|数量)$/
/** A limit that is part of the thing: 10万元以上村. */
const LIMIT = /[\d.]+[万亿]?[^\s，。、\d]{0,3}以[上下]$/

/** What is done so many times: 考察调研 behind 四次. */
export function deedBehind(text: string, starts: Words, at: number): string {
  let end = at
  while (end < text.length && end - at <= LONGEST) {
    const kind = starts[end]!
    if (kind !== verb && kind !== verbNoun) break
    end = wordEnd(starts, end)
  }
  return text.slice(at, end)
}

/** The thing that follows a number and its unit: 小区党支部 behind 660个. */
export function thingBehind(text: string, starts: Words, at: number): string {
  const begin = at + /^(?:左右|以上|以下|以内|多|余)?的?/.exec(text.slice(at, at + 4))![0].length
  let end = begin
  if (text[begin] === '“') {
    const close = text.indexOf('”', begin)
    const isName = !/[，。！？]/.test(text.slice(begin, close))
    if (close > 0 && close - begin <= LONGEST && isName) end = close + 1
  }
  // 无关联企业: without the first character it would say the opposite.
  if (/[无非未]/.test(text[end] ?? '')) end++
  let last = begin
  while (end < text.length && end - begin <= LONGEST) {
    const next = wordEnd(starts, end)
    const kind = starts[end]!
    const isLastWord = end > begin && starts[last] === adjective && kind === verb && starts[next] === OTHER
    const word = text.slice(end, next)
    const belongs =
      nominal.has(kind) ||
      isLastWord ||
      (end === begin ? WHICH.has(word) || isModifier(text, starts, end, next) : SUFFIX.has(word))
    if (!belongs || STOP.has(word)) break
    last = end
    end = next
  }
  if (end - begin > LONGEST) return ''
  if (text.startsWith('和地区', end) && text.slice(begin, end).endsWith('国家')) end += '和地区'.length
  return text.slice(begin, end).replace(/(?<=项目|工程)建设$/, '')
}

/** 养老 in 养老驿站: a verb that tells which things, the last words before a mark. */
function isModifier(text: string, starts: Words, at: number, end: number): boolean {
  if (starts[at] !== verb || end - at !== 2 || starts[end] !== noun) return false
  const next = wordEnd(starts, end)
  return next - end >= 2 && starts[next] === OTHER && text[next] !== '“'
}

/** Where a quotation that ends before a place begins, if it is short enough to be part of a name. */
function quotationBefore(text: string, end: number, stop: number): number {
  if (text[end - 1] !== '”') return -1
  const open = text.lastIndexOf('“', end - 1)
  return open < 0 || stop - open > LONGEST ? -1 : open
}

/** The thing that stands before its number: 一级网格 before 1768个, 总投资 before 达到347亿元. */
export function thingBefore(text: string, starts: Words, at: number): string {
  const stop = walkBack(at, (end) => {
    const begin = wordBefore(starts, end)
    return begin >= 0 && BETWEEN.has(text.slice(begin, end)) ? begin : undefined
  })
  let begin = walkBack(stop, (begin) => {
    const quotation = quotationBefore(text, begin, stop)
    if (quotation >= 0) return quotation
    const next = wordBefore(starts, begin)
    if (next < 0 || stop - next > LONGEST) return undefined
    const kind = starts[next]!
    const word = text.slice(next, begin)
    const first = text.slice(begin, begin < stop ? wordEnd(starts, begin) : begin)
    const isCompound = first.length === 1 && kind === verb && (word.length === 1 || MEASURED.test(first))
    if (
      !(nominal.has(kind) || isCompound || RANKED.test(word) || THINGS.has(word) || WHICH.has(word)) ||
      STOP.has(word) ||
      LEADING.has(word)
    )
      return undefined
    return next
  })
  if (WEAK.test(text.slice(begin, stop)) && text[begin - 1] === '的' && begin > 1) {
    const owner = thingBefore(text, starts, begin - 1)
    if (owner !== '' && stop - begin + owner.length < LONGEST) begin -= owner.length + 1
  }
  const limit = LIMIT.exec(text.slice(Math.max(0, begin - 12), begin))
  if (limit) begin -= limit[0].length
  return text.slice(begin, stop)
}

/** What is done and counted by it, where no thing is named: 招聘 before 593名. */
const DEEDS = new Set(
  '招聘 培训 报到 减员 资助 结案 立案 查处 排查 整改 招收 录取 裁员 失业 就业 脱贫 死亡 受伤 参赛 参加 报名 毕业 下岗 移民 搬迁 捐款 捐赠 投资 亏损 损失 盈利 获利 赔偿 罚款 贷款 增收 减收 售出 交易 成交 剥离 购并 新建 演出'.split(
    ' ',
  ),
)

export function deedBefore(text: string, starts: Words, stop: number): string {
  const begin = wordBefore(starts, stop)
  const word = text.slice(Math.max(begin, 0), stop)
  return DEEDS.has(word) ? word : ''
}

/** Words that name no thing, whatever number stands beside them. */
const VOID =
  /^(?:总数|总量|总额|总值|总和|同期|平均|其中|问题|部分|情况|方面|时间|左右|上年同期|去年同期|问题严重)$/
/** True for what says nothing of what is counted: such a word, what only tells which (贫困), or a deed that counts nothing (约合, 印制). */
export function isVoid(thing: string): boolean {
  if (VOID.test(thing)) return true
  const kind = classOfWord(thing)
  if (kind === adjective) return true
  const isDeed = kind === WordClass.verb || kind === WordClass.verbNoun
  return isDeed && !DEEDS.has(thing) && !THINGS.has(thing)
}

/** True for a thing that is a place and no more: 湛江 before 50万吨浆厂. */
export const isPlaceOnly = (thing: string) => classOfWord(thing) === WordClass.place
