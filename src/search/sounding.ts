import { fold } from '../text/fold.ts'
import { isHan } from '../text/han.ts'
import { soundQuery } from '../text/sound/match.ts'
import { allSyllables, charactersRead, readingsOf } from '../text/sound/readings.ts'
import { withPlainU } from '../text/sound/typed.ts'
import { asWritten, type Meant } from './forgive.ts'
import { type Syllable, spellings } from './spelling.ts'
import { type Texts, textsOf } from './texts-of.ts'

// What sounds like a term and is neither a name nor in a headline is looked for in the texts, where nothing else is found.

/** Letters divide into syllables in several ways, the fewest of which come first; each takes 10 to 45 ms in 27,000 articles. */
const MOST_WAYS = 3
/** Of a longer row so many places are asked for: few texts have these, and they are looked at for the others. */
const MOST_ASKED = 8
/** So many of the newest articles say how it is written. */
const LOOKED_AT = 24
/** Two characters typed as such were meant so: what sounds like them stands together by chance in every text. */
const FEWEST_TYPED = 3

/** What texts have that sounds like a term of letters, characters or both; what they have most often comes first. */
export async function soundingInTexts(texts: Texts, term: string): Promise<Meant[]> {
  const written = new Map<string, number>()
  for (const row of rowsFor(soundQuery(fold(term))).slice(0, MOST_WAYS)) {
    const fits = new RegExp(row.map((characters) => `[${characters}]`).join(''), 'gu')
    const numbers = await texts.matching({ ask: 'row', of: row.slice(0, MOST_ASKED) }, { limit: LOOKED_AT })
    for (const { article } of await texts.articles(numbers))
      for (const text of textsOf(article))
        for (const [way] of fold(text).matchAll(fits)) written.set(way, (written.get(way) ?? 0) + 1)
    if (written.size > 0) break
  }
  return asWritten(written, /[a-z]/i.test(term) ? 'sound' : 'homophone')
}

/** The characters that each place of a term may stand for; a row for each way to divide it into whole syllables. */
function rowsFor(typed: string): string[][] {
  const isHanAlone = [...typed].every((character) => isHan(character.codePointAt(0)!))
  if (isHanAlone) return typed.length < FEWEST_TYPED ? [] : [[...typed].map(soundingLike)]
  const rows = spellings(typed).map(rowOf)
  return rows.filter((row): row is string[] => row !== undefined)
}

/** A syllable that is still being typed is left out. */
function rowOf(spelling: Syllable[]): string[] | undefined {
  const isBegun = !spelling.at(-1)!.isWhole
  const whole = isBegun ? spelling.slice(0, -1) : spelling
  if (whole.length < 2 || !whole.every(({ isWhole }) => isWhole)) return undefined
  const row = whole.map(({ typed }) => (/^[a-z]/.test(typed) ? writtenFor(typed) : typed))
  return row.every((characters) => [...characters].every((one) => isHan(one.codePointAt(0)!)))
    ? row
    : undefined
}

/** The characters that a syllable may stand for as it is typed: lu is 路 and 吕. */
const writtenFor = (typed: string) =>
  allSyllables()
    .filter((syllable) => withPlainU(syllable).includes(typed))
    .map(charactersRead)
    .join('')

const soundingLike = (character: string) => character + readingsOf(character).map(charactersRead).join('')
