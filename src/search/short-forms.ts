import type { Archive } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { segment } from '../text/segment/segment.ts'
import { classOfWord, entryAt, ROOT, step } from '../text/segment/words.ts'
import type { Meant } from './forgive.ts'

// 科协 for 科学技术协会: a body by the first characters of its words, or by its last character (人社局), some of them left
// out. Looked for where nothing bears the short form itself.

/** Shorter ones are anything's, longer ones are names. */
const [SHORTEST, LONGEST] = [2, 6]
const CANDIDATES = 300
/** Words of the dictionary have no other characters. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
const MOST_MEANT = 6

/** Bodies that may be meant by a short form; the most often mentioned first. */
export async function bodiesInShort(archive: Archive, term: string): Promise<Meant[]> {
  const typed = fold(term)
  if (typed.length < SHORTEST || typed.length > LONGEST || !/^\p{Script=Han}+$/u.test(typed)) return []
  // Of a longer one the last character may be the end of any word, and the first stand by itself (市, 区).
  const asked = typed.length === SHORTEST ? typed : typed.slice(0, -1)
  const every = [...asked].map((character, at) => [
    character + (typed[at + 1] ?? ''),
    ...wordsFrom(character),
  ])
  const entities = await archive.entitiesLike({ every }, CANDIDATES)
  return entities
    .filter(({ kind, name }) => kind === 'org' && isShortFor(typed, fold(name)))
    .slice(0, MOST_MEANT)
    .map((entity) => ({ text: entity.name, how: 'short', isName: true, entity }))
}

/** Words of two characters that begin with this one. */
function wordsFrom(character: string): string[] {
  const state = step(ROOT, character.charCodeAt(0))
  if (state === ROOT) return []
  const words: string[] = []
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
    const next = step(state, unit)
    if (next !== ROOT && entryAt(next) !== undefined) words.push(character + String.fromCharCode(unit))
  }
  return words
}

/** What sort of company one is, no short form says: 中海油. */
const COMPANY = /(?:集团|控股|股份|有限|责任|总)*(?:公司|集团)$/u

/**
 * Whether the characters of a short form are the first ones of words of a name, in their order, up to the last word or
 * the last character. Words within longer ones count, too: 农业 and 大学 in 农业大学.
 *
 * @example isShortFor('科协', '离石区科学技术协会') // true
 */
export function isShortFor(short: string, whole: string): boolean {
  const name = whole.replace(COMPANY, '') || whole
  const starts = segment(name)
  const isFirst = (_: string, at: number) =>
    starts[at] !== 0 || (at + 2 <= name.length && classOfWord(name.slice(at, at + 2)) !== undefined)
  const firsts = name.split('').filter(isFirst)
  const last = short.at(-1)
  if (name.length <= short.length || (last !== firsts.at(-1) && last !== name.at(-1))) return false
  let met = 0
  for (const first of firsts) if (first === short[met]) met++
  return met >= short.length - 1
}
