import { polyphonic } from 'pinyin-pro'

/** Every reading of every Han character of the basic block, grouped by syllable: `a阿啊 ai哎埃 …`, ü as v. */
export function pinyinTable() {
  const bySyllable = new Map()
  const codePoints = [0x3007]
  for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++) codePoints.push(codePoint)
  for (const codePoint of codePoints) {
    const character = String.fromCodePoint(codePoint)
    for (const reading of polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? []) {
      const syllable = reading.replaceAll('ü', 'v')
      if (!/^[a-z]+$/.test(syllable)) continue
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
    }
  }
  const groups = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all)
  return { constant: 'pinyinReadings', comment: 'Readings by pinyin-pro.', lateText: groups.join(' ') }
}
