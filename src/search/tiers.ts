import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { type Forgiven, type Meant, meantBy } from './forgive.ts'

// The kinds of hits that a query may have, the better ones first: exact before forgiven, in the headline before in
// the body, who bears the name before whoever is spoken of in the same letters, close together before scattered.

/** What was typed, and what it was taken for. */
export interface ForgivenTerm {
  typed: string
  meant: string
  how: Forgiven
}

/** One kind of hit: better ones come first, within one kind the newest. */
export interface Tier {
  query: Query
  texts: string[]
  forgiven?: ForgivenTerm[]
  /** Looks at the text where the index says only that it may be. */
  holds?: (article: ArchivedArticle) => boolean
  /** Characters of which a recogniser was unsure may be others. */
  isDoubted?: true
}

type Term = Extract<Query, { ask: 'text' }>
/** What is looked for wherever it stands. */
const isTerm = (query: Query): query is Term => query.ask === 'text' && !query.in

/** The plain terms of a query that must all be met. */
export function termsOf(query: Query): string[] {
  if (isTerm(query)) return [query.text]
  return query.ask === 'all' ? query.of.flatMap((part) => (part.ask === 'all' ? [] : termsOf(part))) : []
}

/** Every text that a hit of a query may hold, for marking it. */
function textsOf(query: Query): string[] {
  switch (query.ask) {
    case 'text':
    case 'nearly':
      return [query.text]
    case 'near':
      return query.texts
    case 'named':
      return [query.name]
    case 'all':
    case 'any':
      return query.of.flatMap(textsOf)
    default:
      return []
  }
}

/** The query with each of its plain terms in place of another. */
export function replaceTerms(query: Query, by: (text: string) => Query): Query {
  if (isTerm(query)) return by(query.text)
  return query.ask === 'all' ? { ask: 'all', of: query.of.map((part) => replaceTerms(part, by)) } : query
}

/** The query with one in the place of all its plain terms together. */
export const withTermsAs = (asked: Query, meant: Query): Query =>
  asked.ask === 'all' ? { ask: 'all', of: [meant, ...asked.of.filter((part) => !isTerm(part))] } : meant

/** Other terms may stand at most so many characters from each other to be close. */
const CLOSE = 20

export async function exactTiers(archive: Archive, asked: Query): Promise<Tier[]> {
  const terms = termsOf(asked)
  const texts = textsOf(asked)
  if (terms.length === 0) return [{ query: asked, texts }]
  const isLong = terms.every((term) => [...fold(term)].length > 1)
  // One character in a headline is asked for as a beginning of pairs: too slow, and it says little.
  const tiers = isLong ? [inHeadlines(asked)] : []
  if (terms.length === 1) {
    const named = await archive.entitiesKeyed(fold(terms[0]!), ['person', 'org', 'place', 'work', 'practice'])
    const numbers = named.map(({ number }) => number)
    const isAlone = asked.ask === 'text'
    if (numbers.length > 0)
      tiers.push(
        isAlone ? { ask: 'entities', numbers } : { ask: 'all', of: [asked, { ask: 'entities', numbers }] },
      )
  } else tiers.push(...scattered(asked, terms, isLong))
  return [...tiers, asked].map((query) => ({ query, texts }))
}

const inHeadlines = (asked: Query) => replaceTerms(asked, (text) => ({ ask: 'text', text, in: 'head' }))

/** Of several terms one in the headline comes before all of them close together. */
function scattered(asked: Query, terms: string[], isLong: boolean): Query[] {
  const headed = terms.map((text): Query => ({ ask: 'all', of: [asked, { ask: 'text', text, in: 'head' }] }))
  const close: Query = { ask: 'all', of: [asked, { ask: 'near', texts: terms, within: CLOSE }] }
  return isLong ? [...headed, close] : headed
}

/** What holds several words of two characters and more, the better hits first. */
export const withAll = (asked: Query, words: string[]): Query[] =>
  words.length === 1
    ? [inHeadlines(asked), asked]
    : [inHeadlines(asked), ...scattered(asked, words, true), asked]

const anyOf = (texts: string[]): Query => ({ ask: 'any', of: texts.map((text) => ({ ask: 'text', text })) })

/** Longer terms are forgiven in the body, too, where nothing else is found. */
const FORGIVEN_IN_BODY = 4
/** Where fewer hits are exact, characters may have been meant otherwise. */
const FEW = 3
export const isForgivenInBody = (term: string) => fold(term).length >= FORGIVEN_IN_BODY

export async function forgivenTiers(archive: Archive, asked: Query, found: number): Promise<Tier[]> {
  const terms = termsOf(asked)
  // Characters are mostly meant as typed, the more so several words together; letters may always be pinyin.
  const isEnough = found >= (terms.length > 1 ? 1 : FEW)
  if (isEnough && !terms.some((term) => /[a-z]/i.test(term))) return []
  return tiersMeant(asked, (term) => meantBy(archive, term))
}

/** What was typed with each of its terms in place of what it may have meant. */
export async function tiersMeant(asked: Query, meantOf: (term: string) => Promise<Meant[]>): Promise<Tier[]> {
  const terms = termsOf(asked)
  if (terms.length === 0) return []
  const meant = new Map<string, Meant[]>()
  for (const term of new Set(terms)) meant.set(term, await meantOf(term))
  const forgiven = [...meant].flatMap(([typed, all]) =>
    all.map(({ text, how }) => ({ typed, meant: text, how })),
  )
  const alternatives = (term: string, onlyNames: boolean) => [
    term,
    ...meant
      .get(term)!
      .filter(({ isName }) => isName || !onlyNames)
      .map(({ text }) => text),
  ]
  const tiers: Tier[] = []
  const add = (by: (term: string) => Query, texts: string[]) =>
    tiers.push({ query: replaceTerms(asked, by), texts, forgiven })
  for (const onlyNames of [true, false]) {
    const texts = terms.flatMap((term) => alternatives(term, onlyNames))
    if (texts.length === terms.length) continue
    add((term) => anyOf(alternatives(term, onlyNames)), texts)
  }
  // Several words of pinyin may be one name: lvliang geyao.
  const whole =
    terms.length > 1 && terms.every((term) => /^[a-zü'’]+$/i.test(term)) ? terms.join('') : undefined
  if (whole) {
    const joined = await meantOf(whole)
    if (joined.length > 0) {
      const texts = joined.map(({ text }) => text)
      tiers.unshift({
        query: withTermsAs(asked, anyOf(texts)),
        texts,
        forgiven: joined.map(({ text, how }) => ({ typed: whole, meant: text, how })),
      })
    }
  }
  return tiers
}
