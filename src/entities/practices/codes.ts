import { segment, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'

/** 一户一树, 五岗十二级: numbers that alternate with what they count; 先验货后付款; 1+3+N: a sum; 五河同治: one number and what is done. */
export type Code = 'pairs' | 'alternating' | 'sequence' | 'sum' | 'numbered'

const NUMERALS = new Set([...'一二三四五六七八九十百千万两双零NX0123456789'])
const PLUS = /[+＋]/
const MOST_GROUPS = 5
const LONGEST_GROUP = 3
const LONGEST_PART = 8

/** The parts of a text that each begin with a number: 三门 四廊 五亭; none where it does not begin with one. */
function groupsIn(text: string): string[] {
  const groups: string[] = []
  let begin = 0
  for (let at = 1; at <= text.length; at++) {
    const begins = at === text.length || (NUMERALS.has(text[at]!) && !NUMERALS.has(text[at - 1]!))
    if (!begins) continue
    groups.push(text.slice(begin, at))
    begin = at
  }
  return NUMERALS.has(text[0] ?? '') ? groups : []
}

/** 先验货后付款 */
const SEQUENCE = /^先[^先后、]{1,4}、?后[^先后、]{1,4}$/
/** 三不让: so many things that are done or not. */
const RULES = /^[二两三四五六七八九十][不必先定有无]./
/** 四座大桥: how many of a thing, and no more. */
const MEASURED = /^.[个张条项种类件位名家座]/

const countedIn = (group: string) => [...group].filter((character) => !NUMERALS.has(character)).join('')

/** What kind of code a quoted or started text is; nothing for idioms, and for what a word counts (两岸, 三农). */
export function codeOf(text: string): Code | undefined {
  // Most texts that are asked for begin with a word.
  if (!NUMERALS.has(text[0]!) && text[0] !== '先' && !PLUS.test(text)) return undefined
  if (SEQUENCE.test(text)) return 'sequence'
  if (text.length < 3 || /[、，·\s]/.test(text) || classOfWord(text) !== undefined) return undefined
  const parts = text.split(PLUS)
  if (parts.length > 1)
    return parts.every((part) => part.length > 0 && part.length <= LONGEST_PART) ? 'sum' : undefined
  const groups = groupsIn(text)
  const counted = groups.map(countedIn)
  // 一户一树: to each one thing its own.
  const isPair =
    groups.length === 2 &&
    groups.every((group) => group.startsWith('一')) &&
    counted[0]![0] !== counted[1]![0]
  // 四清四建: the same number twice is a code, whatever the first two characters are elsewhere.
  const isTwice = groups.length === 2 && groups[0]![0] === groups[1]![0]
  if (groups.length === 0 || (!isPair && !isTwice && isWordOfThings(text.slice(0, 2)))) return undefined
  // 三个必须: so many points of a doctrine.
  if (counted.some((thing) => thing.startsWith('个'))) return undefined
  if (groups.length === 1)
    return isDone(text) && (text.length >= 4 || RULES.test(text)) && !MEASURED.test(text)
      ? 'numbered'
      : undefined
  const fits = counted.every((thing) => thing.length > 0 && thing.length <= LONGEST_GROUP)
  if (!fits || groups.length > MOST_GROUPS) return undefined
  return isPair ? 'pairs' : 'alternating'
}

const THINGS = new Set<number | undefined>([
  WordClass.noun,
  WordClass.time,
  WordClass.place,
  WordClass.organisation,
])
const isWordOfThings = (word: string) => THINGS.has(classOfWord(word))

/** True for a text that ends with what is done, or with characters that the dictionary does not join: 五河同治. */
function isDone(text: string): boolean {
  const starts = segment(text)
  const last = starts.subarray(0, text.length).findLastIndex((kind) => kind !== 0)
  const kind = starts[last]
  return kind === WordClass.verb || kind === WordClass.verbNoun || kind === UNKNOWN
}
