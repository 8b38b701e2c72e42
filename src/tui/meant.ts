import type { FoundLines } from '../desk/told.ts'
import type { EntityKind, Mention } from '../model/entity.ts'
import type { Query } from '../model/query.ts'
import { partsOf } from '../search/apart.ts'
import { parseQuery } from '../search/parse-query.ts'
import { fold } from '../text/fold.ts'
import { surnameLength } from '../text/surnames.ts'

// The names that a query means stand before all others, wherever names are listed.

const kept = new WeakMap<FoundLines, string[]>()

/** The words of a query and what they were taken for, folded. */
function wordsOf(found: FoundLines): string[] {
  const known = kept.get(found)
  if (known) return known
  const meant = found.hits.flatMap(({ forgiven }) => forgiven.flatMap(([, own]) => partsOf(own)))
  const made = [...new Set([...textsOf(parseQuery(found.line)), ...meant].map(fold))].filter(Boolean)
  kept.set(found, made)
  return made
}

function textsOf(query: Query): string[] {
  switch (query.ask) {
    case 'text':
      return [query.text]
    case 'named':
      return [query.name]
    case 'near':
      return query.texts
    case 'all':
    case 'any':
      return query.of.flatMap(textsOf)
    default:
      return []
  }
}

/** How a name may be meant by a word: it is the name, is a part of it, or holds it. The nearest way counts alone. */
const WAYS: ((name: string, word: string, kind: EntityKind) => boolean)[] = [
  (name, word) => name === word,
  (name, word) => word.length > 1 && name.includes(word),
  // What is counted is named by words that stand in any sentence.
  (name, word, kind) => kind !== 'figure' && name.length > 1 && word.includes(name),
]

/** The names that a query means first, each way of meaning tried where the nearer ones mean nobody. */
export function meantFirst<Name extends { kind: EntityKind; name: string; isMeant: boolean }>(
  names: Name[],
  found: FoundLines | null | undefined,
): Name[] {
  const words = found ? wordsOf(found) : []
  if (words.length === 0) return names
  const folded = names.map(({ name }) => fold(name))
  for (const isMeant of WAYS) {
    const meant = names.filter(({ kind }, index) => words.some((word) => isMeant(folded[index]!, word, kind)))
    if (meant.length === 0) continue
    const others = names.filter((name) => !meant.includes(name))
    return [...meant.map((name) => ({ ...name, isMeant: true })), ...others]
  }
  return names
}

/** A name of somebody as it is typed, and nothing else: two to four characters that begin with a surname. */
export function nameTyped(found: FoundLines): string | undefined {
  const query = parseQuery(found.line)
  const text =
    query.ask === 'text' || query.ask === 'named' ? (query.ask === 'text' ? query.text : query.name) : ''
  const isName = /^\p{Script=Han}{2,4}$/u.test(text) && surnameLength(text) > 0
  return isName && surnameLength(text) < text.length ? text : undefined
}

/** Where a text stands as it is typed in an article that was found. */
export function mentionsOfTyped(found: FoundLines, article: string, typed: string): Mention[] {
  const matches = found.hits.find(({ id }) => id === article)?.matches ?? []
  return matches.flatMap(({ field, block, text, ranges }) =>
    field !== 'body' && field !== 'headline'
      ? []
      : ranges
          .filter(([from, to]) => text.slice(from, to) === typed)
          .map(([from]): Mention => {
            // Mentions count code points.
            const start = [...text.slice(0, from)].length
            return { field, block, start, end: start + [...typed].length, text: typed }
          }),
  )
}
