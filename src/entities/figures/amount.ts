import { parseNumber } from '../../text/numerals.ts'
import { firstsOf, longestAt, trieOf } from '../../text/trie.ts'
import type { Piece } from '../piece.ts'
import { isDuration, isMeasuring, isPercent, UNITS } from './units.ts'

/** A number with its unit at a place of a text. */
export interface Amount {
  at: number
  end: number
  /** As written: 1.3万, 三千五百, 300—500. */
  value: string
  unit: string
  number: number
  /** The upper end of a range. */
  upTo?: number
  /** 余, 多, 近, 约, 以上 and the like: the number is not exact. */
  about: boolean
}

const ARABIC = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const CHINESE = '[一二两三四五六七八九十百千万亿零〇]+'
/** 零点八, 一点五亿; 三点二十 and 三点五分 are times. */
const DECIMAL = '[一二两三四五六七八九十百千零〇]+点[零〇一二三四五六七八九]+[百千万亿]*(?![十分刻])'
/** 千 before 瓦 and 克 belongs to the unit. */
const SCALE = '(?:(?!千[瓦克米赫卡])[百千万亿])*'
const NUMBER = new RegExp(
  String.raw`(?:百分之(${DECIMAL}|${CHINESE}|\d+(?:\.\d+)?)|(${ARABIC})(${SCALE})|(${DECIMAL}|${CHINESE}))` +
    // 300—500, 2－3, 30%～50%
    `(?:([%％]?)(?:[—–～~－-]+|至|一(?=[0-9]))(${ARABIC})(${SCALE}))?` +
    `(余|多|来|几)?([万亿]?)`,
  'uy',
)
/** What makes a number a date, a rank, a name or a time of day. */
const NOT_BEFORE =
  /[第.·A-Za-z“\d+＋×:：/]$|(?<!最)初$|周[一-日]?$|星期$|农历$|[一二三四五六七八九十]·$|[零〇一二三四五六七八九十百千]点$/
const NOT_AFTER = new RegExp(
  '^(?:' +
    [
      '月(?!份?均)|日(?!内|之内|以内)|号|时(?!间)|点(?!多)|分(?![钟])|世纪|年代',
      '届|版|楼|室|路|大(?=[^中小学型量])|中全会|次会议|次全会|五规划|五["”]',
      '[+＋×:：/·A-Za-z.强]',
    ].join('|') +
    ')',
)
/** A year, not a stretch of years. */
const YEAR = /^(?:(?:1[89]|20)\d\d|[一二][九零〇][一-九零〇]{2}|[一-九]{2})$/

const ABOUT_BEFORE = /(?:约|近|逾|超|超过|突破|至少|不足|不低于|不少于|多达|上|将近|接近|大约|左右)$/
const ABOUT_AFTER = /^(?:左右|以上|以下|以内|上下|多|余)/

/** Numbers that a scan meets: digits, and the Chinese ones by their first character. */
const FIRST = firstsOf(trieOf('0123456789零一二两三四五六七八九十百千'))

/** Every amount of a text, in order. */
export function* amountsIn({ text, starts }: Pick<Piece, 'text' | 'starts'>): Generator<Amount> {
  for (let at = 0; at < text.length; at++) {
    if (FIRST[text.charCodeAt(at)] === 0) continue
    // 唯一, 红十字, 第三十六条: no number, but a part of a word or of another number.
    if (starts[at] === 0 || FIRST[text.charCodeAt(at - 1)] === 1) continue
    NUMBER.lastIndex = at
    const match = NUMBER.exec(text)
    if (!match) continue
    const [all, hundredths, arabic, scale, chinese, , upper, upperScale, more, late] = match
    const end = at + all.length
    const amount = readAmount(text, at, end, {
      written: hundredths ?? (arabic ? arabic + scale : chinese!),
      isHundredths: hundredths !== undefined,
      isChinese: chinese !== undefined,
      upper: upper && upper + upperScale,
      more: more !== undefined,
      late: late ?? '',
    })
    if (amount) yield amount
    at = (amount?.end ?? end) - 1
  }
}

interface Parts {
  written: string
  isHundredths: boolean
  isChinese: boolean
  upper: string | undefined
  more: boolean
  /** 万 or 亿 behind 余 and 多: 50多万. */
  late: string
}

function readAmount(text: string, at: number, end: number, parts: Parts): Amount | undefined {
  const before = text.slice(Math.max(0, at - 4), at)
  const after = text.slice(end, end + 6)
  if (NOT_BEFORE.test(before) || NOT_AFTER.test(after) || /^0\d/.test(parts.written)) return undefined
  const low = parseNumber(parts.written + parts.late)
  if (low === undefined) return undefined
  const unit = parts.isHundredths ? '%' : text.slice(end, end + longestAt(UNITS, text, end))
  // 四平市 is a place.
  if (parts.isChinese && /^[市县区镇乡村]/.test(text.slice(end + unit.length))) return undefined
  // 1类农药, 1类和3类农药: ranks, not numbers of kinds.
  if (unit === '类' && (low === 1 || RANKS_BEFORE.test(before) || RANKS_AFTER.test(after))) return undefined
  if (unit === '日' && /月$/.test(before)) return undefined
  if (
    unit.endsWith('里') &&
    !unit.endsWith('公里') &&
    !unit.endsWith('海里') &&
    !isDistance(text, at, end + unit.length)
  )
    return undefined
  if (unit === '年' && (YEAR.test(parts.written) || /^年(?:度|底|初|来|代|级|前|后)/.test(after)))
    return undefined
  if (parts.isChinese && !isTelling(parts.written, unit, before, low)) return undefined
  const stop = parts.isHundredths ? end : end + unit.length
  const upTo = parts.upper === undefined ? undefined : parseNumber(parts.upper + parts.late)
  // 300—5万: the scale of the upper end is the lower end's too.
  const shared =
    parts.upper && upTo !== undefined && upTo / low > 1000 ? /[百千万亿]+$/.exec(parts.upper)?.[0] : ''
  return {
    at,
    end: stop,
    value: text.slice(at, end),
    unit: parts.isHundredths ? '' : unit,
    number: shared ? (parseNumber(parts.written + shared) ?? low) : low,
    ...(upTo !== undefined && { upTo }),
    about: parts.more || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(text.slice(stop, stop + 2)),
  }
}

const RANKS_BEFORE = /\d类[、和及或]$/
const RANKS_AFTER = /^类[、和及或]\d类/

/** 里 behind a number is mostly where something is: 三年里, 万里长城. A distance is spoken of as one. */
const isDistance = (text: string, at: number, end: number) =>
  /(?:长|程|距|离|走|行|跑|绵延|跨越|奔波)[^，。；]{0,4}$/.test(text.slice(Math.max(0, at - 8), at)) ||
  /^(?:路|长|远|之遥|外的)/.test(text.slice(end, end + 2))

/** Chinese numerals are in half of all words: only those with a unit, and one digit only where it counts things. */
function isTelling(written: string, unit: string, before: string, value: number): boolean {
  // 两点一线: a decimal is of what is measured.
  if (written.includes('点')) return isMeasuring(unit) || isPercent(unit) || /[万亿]$/.test(written)
  // 二级水库, 二期项目: a rank, not a number of ranks.
  if (/^[级期届层类]$/.test(unit) && value < 10) return false
  // 两国, 两个文明: both of two that are known.
  if (written === '两' && /^[个种国次方者]/.test(unit)) return false
  if (unit === '队' || (value < 10 && /^[国方]$/.test(unit))) return false
  if (value < 2 || (unit === '' && value < 100) || /[这那各每哪头前后其另几数上下]$/.test(before))
    return false
  if (/^[百千万亿]/.test(written)) return false
  return value >= 10 || !(isPercent(unit) || isDuration(unit))
}
