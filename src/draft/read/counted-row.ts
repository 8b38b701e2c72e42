import { parseNumber } from '../../text/numerals.ts'

/** A row that a sentence itself counts: 三种身份，A、B. */
export interface CountedRow {
  count: number
  /** What is counted, as far as it is said: 种身份; the name that has the number in it: 四议. */
  thing: string
  items: string[]
  at: number
  end: number
}

const MANY = '(?<![\\d.第几十])(?:[三四五六七八九十]|十[一二]|[3-9]|1[0-2])'
const COUNTED = '(?:个|处|项|步|种|类|条|句|点|层|级|家|位|大|样|件|重|份|子|站|环|招)(?!字)'
/** Things that are named one by one behind a comma. */
const OF_KINDS = `${MANY}(?:[种句样步招层级]|个(?=[^、，]{2,8}点))`
const THING = '[^、，,。；：:？！（）()]{0,12}?'
/** Of some of them the rest may be told elsewhere: 三个景区中，…. */
const NOT_OF_SOME = '(?<![中里内])'
/** 三项工作：…, 四句话是…, 三种身份，…: how many there are, of what, and the row behind it. */
const BEFORE_ROW = new RegExp(
  `(${MANY})(${COUNTED}${THING})${NOT_OF_SOME}(?:[：:](?:分别)?(?:是|为|即)?|[，—]+(?:分别)?(?:是|为|即|出自)|(?<=${OF_KINDS}${THING})[，—]+|(?:分别)?(?:是|为|即|包括|出自))(.+)$`,
)
/** …、…、…三项. */
const BEHIND_ROW = new RegExp(`(?:^|[，：:]|是|为|即)([^，：:]+?)(${MANY})(${COUNTED})的?$`)
/** …、…，三件事一件不少; …，…，是乡亲们说的三句话. */
const BEHIND_CLAUSE = new RegExp(
  `^(.+?)(?:[，—]+(?:[这正就都便]|一共|合称|合起来){0,3}(?:[是叫][^，—、：:]{0,8}?)?|(?<=”))(${MANY})(${COUNTED}[^，、\\d]{1,8})$`,
)
/** 四句话里的后两句: the row is some of them. */
const OF_SOME = /[里中内]|其[中余他]|之[一二]$/
/** …，…，…——这就是“四议”: the name says how many. */
const NAMED_BEHIND = new RegExp(
  `^(.+?)[，—]+(?:[这正就都便]|合起来|一起){0,3}(?:是|叫作?|称作?|合称)[“「](${MANY})([^“”「」]{1,4})[”」]`,
)
const MARKS = /[“”‘’「」『』"（）()]/g
/** The row goes on in what is taken for the next sentence. */
const GOES_ON = /[；;]\s*$/
const END = /[。！？；;\s”’」』]+$/
const END_OF_MARKS = /[。！？；;\s]+$/
/** 和 within a word parts nothing: 参与者. */
const BETWEEN = /[、，,；+＋]|以及|还有|(?<=..)[和及与](?=..)/
/** Quotations one beside the other. */
const SIDE_BY_SIDE = /(?<=[”」])(?=[“「])/
const OPEN = /^(?:分别|分)?(?:是|为|有|即)?(?=.)/
const OF_CLAUSES = new RegExp(`${MANY}(?:句|条[：:])`)
/** 议出“甲”，拿出“乙”: each clause has a word that is quoted. */
const OF_QUOTED = /^[^，“「]*[“「][^“”「」]+[”」]?(?:[，,][^，“「]*[“「][^“”「」]+[”」]?)+$/

/** A row at the end of a text that says itself how many there are. */
export function countedRow(text: string): CountedRow | undefined {
  if (GOES_ON.test(text)) return undefined
  const ended = text.replace(END, '')
  const before = BEFORE_ROW.exec(ended)
  if (before) return rowOf(before[3]!, before[1]!, before[2]!, text)
  const behind = BEHIND_ROW.exec(ended)
  if (behind) return rowOf(behind[1]!, behind[2]!, behind[3]!, text)
  return rowBefore(text.replace(END_OF_MARKS, ''))
}

/** A row of one mark, before the clause that counts it. */
function rowBefore(text: string): CountedRow | undefined {
  const behind = BEHIND_CLAUSE.exec(text) ?? NAMED_BEHIND.exec(text)
  if (!behind) return undefined
  const [, row, count, thing] = behind
  if (OF_SOME.test(thing!)) return undefined
  const beside = /(?:[“「][^“”「」]{1,8}[”」]){2,}$/.exec(row!)?.[0]
  if (beside)
    return {
      count: parseNumber(count!)!,
      thing: thing!,
      ...itemsOf(beside.split(SIDE_BY_SIDE)),
      ...placed(beside, text),
    }
  const own = row!.includes('、') ? row!.split(/[，：:]/).at(-1)! : row!
  return rowOf(own, count!, thing!, text, true)
}

function rowOf(
  all: string,
  count: string,
  thing: string,
  sentence: string,
  mayBeOfClauses = OF_CLAUSES.test(sentence),
): CountedRow | undefined {
  // 三句话是什么：…: what is asked is no part of the row.
  const row = all.replace(/^(?:什么|哪些|啥)[：:，]/, '')
  if (!isRow(row, mayBeOfClauses || OF_QUOTED.test(row))) return undefined
  return { count: parseNumber(count)!, thing, ...itemsOf(row.split(BETWEEN)), ...placed(row, sentence) }
}

function placed(row: string, sentence: string): { at: number; end: number } {
  const at = sentence.lastIndexOf(row)
  const end = at + row.length
  const isOpen = row.lastIndexOf('“') > row.lastIndexOf('”')
  return { at, end: isOpen && sentence[end] === '”' ? end + 1 : end }
}

const itemsOf = (parts: string[]) => ({
  items: parts.map((part) => part.replace(MARKS, '').trim().replace(OPEN, '')).filter(Boolean),
})

/** True for what one mark alone parts; clauses are a row where they are what is counted. */
function isRow(row: string, mayBeOfClauses: boolean): boolean {
  const marks = new Set((row.match(/[、，,+＋]/g) ?? []).map((mark) => (mark === ',' ? '，' : mark)))
  const [mark] = marks
  return marks.size === 1 && (mark !== '，' || mayBeOfClauses)
}
