import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { jiebaEntries } from './jieba.mjs'

const package_ = dirname(createRequire(import.meta.url).resolve('pinyin-pro'))
const listed = [
  ...readFileSync(join(package_, '../dist/esm/data/surname.mjs'), 'utf8').matchAll(
    /["']?(\p{Script=Han}+)["']?: /gu,
  ),
].map(([, name]) => name)

/** Surnames of today that the package, which goes by the Hundred Family Surnames, does not have. */
const OF_TODAY = [
  ...'兰芦丛岳沿涂阳位隋植辜丘晋苑畅来嵺苟木邸商揭迟宇鄢稽练冼原官衣楚佟栗台僧银扬侣闫仝么付代邝',
  ...['独孤', '完颜', '纳兰', '单于', '司空'],
]

/** The surnames that nearly all bear, the most frequent first, as a hand put them; the others follow as they are counted. */
const FREQUENT = [...readFileSync(join(import.meta.dirname, 'surnames.txt'), 'utf8').trim()]

/** Twice as frequent in names as elsewhere is a step; 0 to 7, and 3 where there is no difference. */
const levelOf = (inNames, allNames, elsewhere, all) =>
  Math.max(0, Math.min(7, 3 + Math.round(Math.log2(((inNames + 0.5) / allNames / (elsewhere + 20)) * all))))

/**
 * The surnames, and how much more frequent each character is in the names of people than elsewhere: as a surname, as
 * the first and as the second of a given name of two, and as a given name alone. Counted in jieba's dictionary.
 */
export function surnamesTable() {
  const surnames = [...new Set([...listed, ...OF_TODAY])]
  const isSurname = new Set(surnames)
  const places = [new Map(), new Map(), new Map(), new Map()]
  const sums = [0, 0, 0, 0]
  const elsewhere = new Map()
  let all = 0
  const add = (map, character, by) => map.set(character, (map.get(character) ?? 0) + by)
  const put = (place, character) => {
    add(places[place], character, 1)
    sums[place]++
  }
  for (const { word, count, tag } of jiebaEntries()) {
    const characters = [...word]
    if (
      tag === 'nr' &&
      isSurname.has(characters[0]) &&
      (characters.length === 3 || characters.length === 2)
    ) {
      put(0, characters[0])
      if (characters.length === 2) put(3, characters[1])
      else {
        put(1, characters[1])
        put(2, characters[2])
      }
    } else if (!tag.startsWith('nr')) {
      for (const character of characters) {
        add(elsewhere, character, count)
        all += count
      }
    }
  }
  const rows = places.map((counts, place) => {
    const byLevel = Array.from({ length: 8 }, () => '')
    const those =
      place === 0 ? surnames.filter((name) => name.length === 1) : [...elsewhere.keys(), ...counts.keys()]
    for (const character of [...new Set(those)].sort()) {
      const level = levelOf(counts.get(character) ?? 0, sums[place], elsewhere.get(character) ?? 0, all)
      if (place === 0 || (counts.has(character) && level > 0)) byLevel[level] += character
    }
    return byLevel
  })
  const bearers = (surname) => places[0].get(surname) ?? 0
  const rest = surnames
    .filter((name) => name.length === 1 && !FREQUENT.includes(name))
    .sort((one, other) => bearers(other) - bearers(one))
  const byFrequency = FREQUENT.filter((name) => isSurname.has(name)).join('') + rest.join('')
  return {
    constant: 'SURNAMES',
    comment: 'Surnames by pinyin-pro; how characters are used in names by the dictionary of jieba.',
    value: { surnames: surnames.join(' '), levels: rows, byFrequency },
  }
}
