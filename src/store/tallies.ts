import type { Entity } from '../model/entity.ts'
import type { Query } from '../model/query.ts'

/** How many articles of a set a day has, and how many uses these have; null for what has no date. */
export interface DayCount {
  day: string | null
  articles: number
  uses: number
}

/** A text of two characters or more, or a name: its uses are known without reading. */
export type Countable = Extract<Query, { ask: 'text' | 'named' }>

/** How often a word is used, and in how many articles. */
export interface WordCount {
  uses: number
  articles: number
}

/** All words of some months. */
export interface WordSums {
  articles: number
  uses: number
  words: Map<string, WordCount>
}

/** In how many of some articles somebody or something is spoken of, and in how many of all. */
export interface SpokenCount {
  /** Tells one from the other; who it is has to be asked for. */
  number: number
  together: number
  articles: number
}

export type IsWorth = (count: Pick<SpokenCount, 'together' | 'articles'>) => boolean

/** Somebody or something that some articles speak of: in how many of these, and in how many of all. */
export interface Spoken extends Pick<Entity, 'kind' | 'key' | 'name'> {
  together: number
  articles: number
}

/** Counts whom and what articles speak of, but for figures. */
export interface Speaking {
  add(articles: number[]): Promise<void>
  /**
   * All of them; or those of whom at least so many of the articles speak, but fewer than so many. Who is not worth it
   * may be left out: that is asked, where counting all articles costs something, with no more articles than there are.
   */
  counts(least?: number, below?: number, isWorth?: IsWorth): Promise<SpokenCount[]>
  /** Who these are, in their order. */
  named(counts: SpokenCount[]): Promise<Spoken[]>
}

export const everybodySpoken = async (speaking: Speaking): Promise<Spoken[]> =>
  speaking.named(await speaking.counts())

/** What is known without reading an article. An engine that counts nothing beforehand has none of it. */
export interface Tallies {
  /** All articles that a query fits, newest first, in one pass. */
  numbers(query: Query): Promise<number[]>
  /** Articles that a query fits, and all uses that they have of these, day by day; nothing where one has to be read for. */
  byDay(query: Query, counted: Countable[]): Promise<DayCount[] | undefined>
  /** The words of all articles from one day to another; nothing where these days are not whole months. */
  wordsBetween(from: string | null, to: string | null): AsyncIterable<WordSums> | undefined
  speaking(): Speaking
}
