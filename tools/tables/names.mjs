import { doubleArrayOf } from './double-array.mjs'
import { jiebaEntries } from './jieba.mjs'

/** Parts of speech of names by their class in the table, in its order: people, places, bodies, names from abroad. */
const CLASSES = [['nr', 'nrfg'], ['ns'], ['nt'], ['nrt']]
const LONGEST = 9
/** Of people who were named less often than this most are slips. */
const RAREST = [3, 2, 2, 2]

/** What the dictionary takes for names: signs of one, no proof. */
export function namesTable() {
  const names = new Map()
  for (const { word, count, tag } of jiebaEntries()) {
    const kind = CLASSES.findIndex((tags) => tags.includes(tag))
    if (kind < 0 || count < RAREST[kind] || word.length < 2 || word.length > LONGEST) continue
    if (/^\p{Script=Han}+$/u.test(word)) names.set(word, kind)
  }
  return {
    constant: 'NAMES',
    comment: 'What the dictionary of jieba takes for names, as a double array.',
    ...doubleArrayOf(names),
  }
}
