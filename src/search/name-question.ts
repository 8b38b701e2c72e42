import type { NameQuestion } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { readingsOf } from '../text/sound/readings.ts'
import type { Syllable } from './spelling.ts'

// The words of the tables of names (store/sqlite/tokens.ts): `ab` two characters, `a_b` with one between them,
// `x.y` two syllables, `1xy` their initials.

/** What a name holds that sounds like these syllables. */
export function soundQuestion(spelling: Syllable[]): NameQuestion {
  const every: string[][] = []
  for (let at = 0; at + 1 < spelling.length; at++) {
    const [one, two] = [spelling[at]!, spelling[at + 1]!]
    const words = one.readings.flatMap((first) =>
      two.readings.map((second) =>
        one.isWhole && two.isWhole ? `${first}.${second}` : `1${first[0]}${second[0]}`,
      ),
    )
    every.push([...new Set(words)])
  }
  return { every }
}

/** What a name holds that sounds like this text, character by character. */
export const homophoneQuestion = (text: string): NameQuestion =>
  soundQuestion(
    [...fold(text)].map((typed) => {
      const readings = readingsOf(typed)
      return { typed, readings: readings.length > 0 ? readings : [typed], isWhole: true }
    }),
  )

/** What a name holds that shares characters with this text, one of them wrong, missing or too many. */
export function slipQuestion(text: string): NameQuestion {
  const folded = fold(text)
  const some = new Set<string>()
  for (let at = 0; at + 1 < folded.length; at++) {
    some.add(folded[at]! + folded[at + 1]!)
    // A character that is missing from the query stands between two of it, one too many parts two of the name.
    some.add(`${folded[at]}_${folded[at + 1]}`)
    if (at + 2 < folded.length) {
      some.add(`${folded[at]}_${folded[at + 2]}`)
      some.add(folded[at]! + folded[at + 2]!)
    }
  }
  return { some: [...some] }
}
