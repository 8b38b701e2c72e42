import type { Query } from '../model/query.ts'
import { fold } from '../text/fold.ts'
import { wordsOf } from '../text/segment/segment.ts'
import { classOfEntry, entryOf, levelOfEntry, WordClass } from '../text/segment/words.ts'
import { apart } from './apart.ts'
import { likeliest } from './likeliest.ts'
import { type Texts, textsOf } from './texts-of.ts'
import { type Tier, termsOf, withAll, withTermsAs } from './tiers.ts'

// A line that nobody wrote so: a headline half remembered or in another order, something said in other words. Looked for
// by as many of its words as stand together in some article, where nothing else is found.

/** Of a longer line the first words say enough. */
const MOST_WORDS = 24
/**
 * Words that stand together say at least this share of what all of them say. With less, more of what half remembers an
 * article finds it (80 of 90 lines at 0, 78 at 0.4, 76 at 0.5), and more of what is of none finds some (16, 7 and 0 of 92
 * clauses from elsewhere in 36 articles).
 */
const LEAST_SHARE = 0.4
/** One word alone is meant only if it is a longer one and most of what was typed. */
const [ALONE, MOST_OF_IT] = [3, 0.6]

/** The articles that have most of the words of a query's terms, as one tier after the other. */
export async function wordTiers(texts: Texts, asked: Query): Promise<Tier[]> {
  const terms = termsOf(asked)
  const words = [...new Set(terms.flatMap((term) => tellingWords(fold(term))))].slice(0, MOST_WORDS)
  const { held, share } = await heldTogether(texts, words)
  const typed = terms.join('')
  const [first = '', second] = held
  const isMeant =
    second === undefined
      ? first.length >= ALONE && first.length >= MOST_OF_IT * fold(typed).length
      : share >= LEAST_SHARE
  if (!isMeant) return []
  const all: Query = { ask: 'all', of: held.map((text) => ({ ask: 'text', text })) }
  const forgiven = [{ typed, meant: apart(held), how: 'words' as const }]
  return withAll(withTermsAs(asked, all), held).map((query) => ({ query, texts: held, forgiven }))
}

/** Of some words those that say the most together in one article, in the order in which they were typed, and their share. */
async function heldTogether(texts: Texts, words: string[]): Promise<{ held: string[]; share: number }> {
  const { numbers, weights } = await likeliest(texts, words)
  const saidBy = (some: string[]) => some.reduce((sum, word) => sum + weights.get(word)!, 0)
  let held: string[] = []
  for (const { article } of await texts.articles(numbers)) {
    const text = fold(textsOf(article).join('\n'))
    const here = words.filter((word) => text.includes(word))
    if (saidBy(here) > saidBy(held)) held = here
  }
  return { held, share: saidBy(held) / saidBy(words) }
}

/**
 * What says something: words of two characters and more, letters and digits. What the dictionary leaves in single
 * characters is a name or a new word, and taken two by two.
 */
export function tellingWords(text: string): string[] {
  const runs = text.match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? []
  const words = runs.flatMap((run) => (/^[a-z0-9]/.test(run) ? [run] : hanWordsIn(run)))
  return words.filter((word) => word.length > 1 && !/\p{Surrogate}/u.test(word))
}

const hanWordsIn = (run: string): string[] =>
  wordsOf(run).flatMap((word, at, all) => {
    if (word.length > 1) return saysSomething(word) ? [word] : []
    return at > 0 && all[at - 1]!.length === 1 ? [all[at - 1]! + word] : []
  })

/** 没有, 进行: verbs as frequent as these stand in every text, as words like 而且 do. */
const EVERYWHERE = 6
function saysSomething(word: string): boolean {
  const entry = entryOf(word)
  if (entry === undefined) return true
  const kind = classOfEntry(entry)
  return kind !== WordClass.function && !(kind === WordClass.verb && levelOfEntry(entry) >= EVERYWHERE)
}
