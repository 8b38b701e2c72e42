import { fold } from '../../text/fold.ts'
import { parseNumber } from '../../text/numerals.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import type { Check } from './context.ts'

const MANY = '(?<![\\d.第几十])(?:[三四五六七八九十]|十[一二]|[3-9]|1[0-2])'
const COUNTED = '(?:个|处|项|步|种|类|条|句|点|层|级|家|位|大|样|件|重|份|子|站|环|招)(?!字)'
/** Things that are named one by one behind a comma. */
const OF_KINDS = `${MANY}(?:[种句样步招]|个(?=[^、，]{2,8}点))`
const THING = '[^、，,。；：:？！（）()]{0,12}?'
/** Of some of them the rest may be told elsewhere: 三个景区中，…. */
const NOT_OF_SOME = '(?<![中里内])'
/** 三项工作：…, 四句话是…, 三种身份，…: how many there are, of what, and the row behind it. */
const BEFORE_ROW = new RegExp(
  `(${MANY})${COUNTED}${THING}${NOT_OF_SOME}(?:[：:](?:分别)?(?:是|为|即)?|[，—]+(?:分别)?(?:是|为|即|出自)|(?<=${OF_KINDS}${THING})[，—]+|(?:分别)?(?:是|为|即|包括))(.+)$`,
)
/** …、…、…三项. */
const BEHIND_ROW = new RegExp(`(?:^|[，：:]|是|为|即)([^，：:]+?)(${MANY})${COUNTED}的?$`)
const MARKS = /[“”‘’「」『』"（）()]/g
/** The row goes on in what is taken for the next sentence. */
const GOES_ON = /[；;]\s*$/
const END = /[。！？；;\s”’」』]+$/
/** 和 within a word parts nothing: 参与者. */
const BETWEEN = /[、，,；+＋]|以及|还有|(?<=..)[和及与](?=..)/
const OPEN = /^(?:分别|分)?(?:是|为|有|即)?(?=.)/
/** Whose last item says that there are more names none of them wrong. */
const AND_OTHERS = /等/
/** What may stand before the first of a row. */
const HEAD = /^.*(?:是|为|即|有|靠)(?=.)/
const LEAST = 2
const LONGEST = 10

interface Row {
  count: number
  items: string[]
  at: number
  end: number
}

/** A row at the end of a text that says itself how many there are. */
function countedRow(text: string): Row | undefined {
  if (GOES_ON.test(text)) return undefined
  const ended = text.replace(END, '')
  const before = BEFORE_ROW.exec(ended)
  const behind = before ? undefined : BEHIND_ROW.exec(ended)
  const [count, all] = before ? [before[1]!, before[2]!] : behind ? [behind[2]!, behind[1]!] : []
  // 三句话是什么：…: what is asked is no part of the row.
  const row = all?.replace(/^(?:什么|哪些|啥)[：:，]/, '')
  if (count === undefined || row === undefined || !isRow(row, ended)) return undefined
  const items = row
    .replace(MARKS, '')
    .split(BETWEEN)
    .map((item) => item.trim().replace(OPEN, ''))
    .filter(Boolean)
  const at = ended.lastIndexOf(row)
  return { count: parseNumber(count)!, items, at, end: at + row.length }
}

const OF_CLAUSES = new RegExp(`${MANY}(?:句|条[：:])`)

/** True for what one mark alone parts; clauses are a row where sentences are counted. */
function isRow(row: string, sentence: string): boolean {
  const marks = new Set((row.match(/[、，,+＋]/g) ?? []).map((mark) => (mark === ',' ? '，' : mark)))
  const [mark] = marks
  return marks.size === 1 && (mark !== '，' || OF_CLAUSES.test(sentence))
}

/** Rows of fewer things than the sentence itself says there are, all of which an article of the archive has. */
export const checkTooFew: Check = async ({ text, at, end, listings }, { pool, says }) => {
  const sentence = text.slice(at, end)
  // What follows a row, as far as it names nothing more: 三种身份，A、B，缺一不可.
  const ends = listings
    .filter(({ isOfClauses, end: to }) => !isOfClauses && isEnded(text.slice(to, end)))
    .map((listing) => listing.end - at)
  const row = [sentence.length, ...ends]
    .map((to) => countedRow(sentence.slice(0, to)))
    .find((own) => own !== undefined && isTooShort(own))
  if (!row) return []
  const witness = pool.alike(sentence).find(({ witness: { found } }) => hasAll(found, row.items))?.witness
  if (!witness) return []
  return [
    {
      ...{ kind: 'steps', degree: 'doubt', at: at + row.at, end: at + row.end },
      ...{ says: says.fewerThanSaid(row.count, row.items.length), proposal: null },
      evidence: [evidenceOfWitness(witness)],
    },
  ]
}

/** A clause of its own, without another item. */
const FOLLOWED = /^[，,][^、]{2,}$/
const MORE = /还|另|以及|其余|剩下|第三/

const isEnded = (rest: string): boolean => FOLLOWED.test(rest) && !MORE.test(rest)

const isTooShort = ({ items, count }: Row): boolean =>
  items.length >= LEAST &&
  items.length < count &&
  items.length * 2 >= count &&
  !AND_OTHERS.test(items.at(-1)!) &&
  items.every((item) => item !== '' && item.length <= LONGEST)

function hasAll({ article }: Witness['found'], items: string[]): boolean {
  const text = fold(article.body.map((block) => block.text).join('\n'))
  const isSaid = (item: string) => text.includes(fold(item))
  // The first may have what the sentence says before it: 产业是煤、铝.
  return items.every((item, index) => isSaid(item) || (index === 0 && isSaid(item.replace(HEAD, ''))))
}
