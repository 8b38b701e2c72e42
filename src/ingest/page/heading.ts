import type { Article } from '../../model/article.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { joinHan } from '../../text/normal/spaces.ts'
import { inRows } from '../../text/normal/vertical-forms.ts'
import { JUMPED_FROM } from '../print/signs.ts'
import { partedHeadline } from './signed-by.ts'
import type { Unit } from './unit.ts'

// A head from top to bottom: the column it stands in (栏目), 引题, 主题, 副题. Print tells them apart by size and
// weight, which a dump loses; what is left are the words.

/** The display lines of one body, and how much they say of what it says. */
export interface Heading {
  units: Unit[]
  /** For each of the units. */
  shared: number[]
}

/** 图片新闻 and the like: what stands below it, whatever its words. */
const SECTION =
  /^(?:图片新闻|新闻图片|图片报道|简讯|短讯|要闻简报|信息专递|国际短波|编者按|[^，。]{2,6}专栏)$/

/** A line above the headline that shares none of the text's words names a column of the paper, not this article. */
const UNRELATED = 0.12
const RELATED = 0.35
const LONGEST_LABEL = 14

/** A headline has no more characters; a line that has more is a kicker and a headline, parted by a dash. */
export const LONGEST_HEAD = 60
const CLAUSES = /(?<=——)(?!—)/

/** True for a line that may be a headline: short enough, at least in its parts, and without a full stop inside. */
export const mayBeHead = (text: string) =>
  !/。./.test(text) &&
  (text.length <= LONGEST_HEAD || text.split(CLAUSES).every((part) => part.length <= LONGEST_HEAD))

type Head = Pick<Article, 'labels' | 'kicker' | 'headline' | 'subhead'>

export function arrangeHeading({ units, shared: sharedOfLine }: Heading): Head {
  const lines = units.map((unit) =>
    inRows(foldRadicals(partedHeadline(unit.text).text.replace(/ +/g, ' ').trim())),
  )
  const parts = lines.map((line) => (line.length > LONGEST_HEAD ? line.split(CLAUSES) : [line]))
  const texts = parts.flat()
  const shared = parts.flatMap((all, line) => all.map(() => sharedOfLine[line]!))
  let first = 0
  while (
    first < texts.length - 1 &&
    isLabel(texts[first]!, shared[first]!, Math.max(...shared.slice(first + 1)))
  )
    first++
  let main = first
  while (main < texts.length - 1 && isKicker(texts[main]!, texts[main + 1]!)) main++
  return {
    labels: texts.slice(0, first).map((text) => text.replace(/^【(.+)】$/, '$1')),
    kicker: texts.slice(first, main),
    headline: texts[main] ?? '',
    subhead: texts.slice(main + 1),
  }
}

function isLabel(text: string, shared: number, sharedBelow: number): boolean {
  if (SECTION.test(text) || /^【.+】$/.test(text)) return true
  return (
    text.length <= LONGEST_LABEL && !/[ ：——，]/.test(text) && shared < UNRELATED && sharedBelow > RELATED
  )
}

/** A kicker leads up to the line below: by a colon, by a verb of speech, or by being the shorter of the two; a dash begins a subtitle. */
const isKicker = (text: string, next: string) =>
  !isNoticeName(text) &&
  !/^——/.test(next) &&
  (/(?:[：:]|——)$|(?:强调|指出|要求|表示)$/.test(text) ||
    (text.length < 16 && next.length > text.length + 2 && !/[ ：——]/.test(text)))

const NOTICE = /(?:启事|公告|公示|声明|讣告|通告|更正|招聘简章|拍卖公告|告白)$/

/** Characters of a line that is nothing but a notice's name. */
const LONGEST_NAME = 12
/** True for a line that is nothing but a notice's name, as it stands above most: 招聘启事, 遗失声明. */
export const isNoticeName = (text: string) =>
  text.length <= LONGEST_NAME && isNotice(text.replaceAll(' ', ''))

/** True for a headline that says its article is an announcement: 征稿启事, 停水通告. */
export const isNotice = (headline: string) => NOTICE.test(headline)

/** Longest headline made from a sentence, in characters. */
const INFERRED = 30

/**
 * The first sentence without its lead, to stand where the page printed no headline.
 *
 * @example headlineFromText('本报讯（记者 林晓）3月5日，跨河大桥合龙，两岸居民从此出门十分钟就能过河，再不用绕远路。')
 * // '3月5日，跨河大桥合龙'
 */
export function headlineFromText(text: string): string {
  const plain = joinHan(foldRadicals(text))
    .text.trim()
    .replace(JUMPED_FROM, '')
    .replace(/^(?:据)?(?:本报|新华社)[\p{sc=Han}\d]{0,14}?(?:电|讯)/u, '')
    .replace(/^[（(][^（）()]{0,40}[）)]/, '')
    .replace(/^(?:记者|通讯员)[^：。]{2,20}报道：/, '')
    // What was recognised may have a mark in the gap behind the lead.
    .replace(/^[\s，。、；：,.;:]+/u, '')
    // Who speaks, or is spoken to: 问：…, 编辑同志：….
    .replace(/^\p{sc=Han}{1,5}：(?=.)/u, '')
  const sentence = /^.+?(?:[。！？；]|：(?!\d))/u.exec(plain)?.[0].replace(/[。：；]$/, '') ?? plain
  if (sentence.length <= INFERRED) return sentence
  const clause = sentence.slice(0, INFERRED).replace(/^(.{12,})[，、].*$/u, '$1')
  return clause.length < INFERRED ? clause : `${sentence.slice(0, INFERRED - 1)}…`
}
