import type { Words } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { type Beginning, endingsOf, longestBefore } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { wordEnd } from '../words-around.ts'
import lists from './heads.json' with { type: 'json' }
import { isPeople } from './thing.ts'
import { LEADING } from './words.ts'

const heads = new Map<string, Beginning<true>>(
  Object.entries(lists.heads).map(([unit, lines]) => [unit, endingsOf(wordsOfLines(lines))]),
)
const OF_PEOPLE = /^(?:人|[名位]|人次)$/

/** True for a measure word that counts things of its own kinds: 辆 counts what is driven. */
export const isChoosy = (unit: string): boolean => heads.has(unit) || OF_PEOPLE.test(unit)

/** True for a thing that such a measure word counts. */
export function fits(unit: string, thing: string): boolean {
  if (thing.endsWith('”')) return fits(unit, thing.replace(/[“”]/g, ''))
  // 打工 ends as words for people do.
  if (OF_PEOPLE.test(unit)) return isPeople(thing) && classOfWord(thing) !== WordClass.verb
  const own = heads.get(unit)
  return own !== undefined && longestBefore(own, thing, thing.length) > 0
}

/** Where no phrase goes on: marks, and what a clause begins with or an act has beside it. */
const OVER = /^(?:[，。！？；：、“”（）()《》\s\d了着过给把被将对向与和及或让使从为等以都也均已]|分别|进行)/
/** So far from its number a head may stand. */
const REACH = 18

/**
 * Where the head of a noun phrase ends that begins behind a number: of what stands up to the next mark the first word
 * that the measure word counts, and what is glued to it. `end` is where the nouns end that stand together.
 */
export function headEnd(text: string, starts: Words, unit: string, begin: number, end: number): number {
  const thing = text.slice(begin, end)
  if (!isChoosy(unit) || fits(unit, thing)) return end
  for (let cut = end - 1; cut > begin + 1; cut--)
    if (starts[cut] !== 0 && fits(unit, text.slice(begin, cut))) return cut
  const head = walkForward(end, (at) => {
    const isOver = at >= text.length || at - begin > REACH || OVER.test(text.slice(at, at + 2))
    return isOver || (at > end && fits(unit, text.slice(begin, at))) ? undefined : wordEnd(starts, at)
  })
  return head > end && fits(unit, text.slice(begin, head)) ? withGlued(text, starts, unit, head) : end
}

/** 示范学校 behind 学校, 气象工作者 behind 青年: where nouns go on that are counted so, too, the last of them is the head. */
function withGlued(text: string, starts: Words, unit: string, head: number): number {
  let last = head
  walkForward(head, (at) => {
    const isNoun = starts[at] === WordClass.noun || starts[at] === WordClass.verbNoun
    const next = wordEnd(starts, at)
    if (!isNoun || at - head > REACH || LEADING.has(text.slice(at, next))) return undefined
    if (fits(unit, text.slice(head, next))) last = next
    return next
  })
  return last
}

/** What is counted of a phrase that holds 的: what it tells of. */
export const withoutClause = (phrase: string): string => phrase.slice(phrase.lastIndexOf('的') + 1)
