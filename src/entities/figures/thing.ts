import { divisionNames } from '../../text/divisions.ts'
import { segment, UNKNOWN } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { longestAt, longestBefore } from '../../text/trie.ts'
import { wordEnd } from '../words-around.ts'
import { DEEDS, MEASURES, PEOPLE, SUFFERING, THINGS, VOID } from './words.ts'

/** No thing that is counted has a longer name. */
export const LONGEST = 16

const { verb, verbNoun, adjective } = WordClass

/** Classes of the words that names of things are made of. */
export const nominal = new Set<number>([
  WordClass.noun,
  WordClass.verbNoun,
  WordClass.adjective,
  WordClass.place,
  WordClass.organisation,
  UNKNOWN,
])

/** Characters that end what is counted although the dictionary takes them for part of a noun. */
export const STOP = new Set(
  '全的了等如可含使让令和与及或在到对向从为以将把被是就都也又并而于由各该此这那其中内上下前后时以来不已均将指欠距'.split(
    '',
  ),
)
/** 固定资产 and 自然灾害, but not 热火朝天: a phrase of the dictionary that names something. */
export const isNamingPhrase = (phrase: string): boolean => classOfWord(phrase.slice(-2)) === WordClass.noun

/** Last parts of a measured thing: the word before belongs to it, whatever it is (开复工率, 参保人数). */
export const MEASURED = /^(?:率|数|量|额|值|费|费用|人数|总量|总数|总额|面积|规模|数量|时限|期限)$/

/** The last word of a thing. */
function lastWord(thing: string): string {
  for (let length = Math.min(4, thing.length); length > 1; length--) {
    const word = thing.slice(-length)
    if (MEASURES.has(word)) return word
  }
  return thing.slice(-1)
}
/** True for what is measured by its own name: 总投资, 出口额. */
export const isMeasure = (thing: string): boolean =>
  MEASURES.has(lastWord(thing)) || MEASURED.test(thing.slice(-1))

/** True for what says nothing of what is counted: such a word, what only tells which (贫困), or a deed that counts nothing (约合). */
export function isVoid(thing: string): boolean {
  if (VOID.has(thing) || thing.startsWith('方面')) return true
  // 26%的人失业
  if (thing[0] === '人' && SUFFERING.has(thing.slice(1))) return true
  const kind = classOfWord(thing)
  if (kind === adjective && thing.length > 1) return true
  const isDeed = kind === verb || kind === verbNoun
  return isDeed && !DEEDS.has(thing) && !THINGS.has(thing)
}

/** True for a thing that is a place and no more: a city before 30万吨纸厂, what stands in a district, inside a country. */
export function isPlaceOnly(thing: string): boolean {
  if (isLevels(thing)) return false
  if (classOfWord(thing) === WordClass.place || longestAt(divisionNames, thing, 0) === thing.length)
    return true
  if (AREA.test(thing)) return isPlaceOnly(thing.replace(AREA, ''))
  if (thing.length <= 3) return false
  return [...segment(thing).subarray(0, -1)].every((kind) => kind === 0 || kind === WordClass.place)
}
/** 城市, 区县: no place by name, whatever the dictionary says. */
export const isLevels = (word: string): boolean => LEVELS_ONLY.test(word)
const LEVELS_ONLY = /^[省市县区乡镇村城州旗]{2,}$/
const AREA = /(?<=.)(?:[省市县区州盟旗镇乡村]|地区|[境国]内)$/

/** True for what ends with a word for people; 无人 is nobody. */
export const isPeople = (thing: string): boolean =>
  longestBefore(PEOPLE, thing, thing.length) > 0 && !/^[无非没].$/.test(thing)

/** Who is counted by 名 or 位 is somebody: what stands behind the word for them is what they do. */
export function peopleIn(thing: string): string {
  if (isPeople(thing)) return thing
  const starts = segment(thing)
  let person = 0
  for (let begin = 0; begin < thing.length; ) {
    const end = wordEnd(starts, begin)
    if (isPeople(thing.slice(begin, end))) person = end
    begin = end
  }
  return person === 0 ? thing : thing.slice(0, person)
}
