import type { Skipped } from '../ingest/reading/skipped.ts'
import type { Article } from '../model/article.ts'
import type { Entity, EntityKind } from '../model/entity.ts'
import type { Query } from '../model/query.ts'
import type { Tallies } from './tallies.ts'

/** Below this confidence an article is counted as doubtful. */
export const DOUBTFUL = 0.6

/** A part of an answer: so many, behind those that came before. */
export interface Page {
  limit: number
  /** The number of the last article of the page before. */
  after?: number
}

/** An article with what it stands in and what it speaks of. */
export interface ArchivedArticle {
  number: number
  issue: string
  date: string | null
  dateSure: boolean
  paper: string | null
  edition: string | null
  article: Article
  entities: Entity[]
}

/** Somebody or something that the corpus speaks of. */
export interface NamedEntity {
  number: number
  kind: EntityKind
  key: string
  name: string
  articles: number
  mentions: number
}

/** What an article says of an entity beside naming it. */
export interface Note {
  /** The offices of a person, and whether they write for the paper. */
  titles?: string[]
  writes?: boolean
  /** The steps of a practice and who runs it. */
  steps?: string[]
  by?: string
  workKind?: string
  within?: string
}

/** Days between which articles are asked for, both counted, ISO; what has no date lies between none. */
export interface Days {
  since: string | null
  until: string | null
}

/** One article's mentions of an entity. */
export interface Appearance {
  article: number
  date: string | null
  times: number
  note: Note
}

export interface Statistics {
  files: number
  /** What of the corpus could not be read, or not wholly. */
  unread: number
  issues: number
  articles: number
  characters: number
  doubtful: number
  first: string | null
  last: string | null
  entities: { kind: EntityKind; entities: number; mentions: number }[]
}

/** How a name is looked for whose characters are not known: words of the tables of names, all or some of them. */
export interface NameQuestion {
  /** Each of these groups must be met by one of its words. */
  every?: string[][]
  /** Or all the words of one of these. */
  ways?: string[][]
}

/** An issue, and how many articles it has. */
export interface ArchivedIssue {
  id: string
  date: string | null
  dateSure: boolean
  paper: string | null
  count: number
}

/** How much an issue holds: what frequencies are told by. */
export interface IssueSize {
  id: string
  date: string | null
  articles: number
  characters: number
}

/** A headline, and the article that it stands over. */
export interface Headline {
  article: number
  headline: string
}

/** How often a text stands in an article. */
export interface Occurrences {
  article: number
  times: number
}

/** What tells one article of an issue from the others. */
export type ArchivedLine = Pick<Article, 'id' | 'kind' | 'page' | 'headline' | 'headlineFrom'>

/** What a corpus can be asked. Articles come newest first. */
export interface Archive {
  /** Where the engine keeps some. */
  tallies?: Tallies
  issues(): Promise<ArchivedIssue[]>
  /** The articles of an issue, page by page. */
  articlesOf(issue: string): Promise<ArchivedLine[]>
  /** In how many articles each of these stands. */
  articleCounts(entities: Pick<Entity, 'kind' | 'key'>[]): Promise<number[]>
  matching(query: Query, page: Page): Promise<number[]>
  count(query: Query): Promise<number>
  articles(numbers: number[]): Promise<ArchivedArticle[]>
  /** How much every issue holds. */
  issueSizes(): Promise<IssueSize[]>
  /** The days and the issues of articles. */
  datesOf(numbers: number[]): Promise<(string | null)[]>
  issuesOf(numbers: number[]): Promise<string[]>
  /** The ids of articles. */
  idsOf(numbers: number[]): Promise<string[]>
  /** How often a text of two characters or more stands in each article that holds it. */
  occurrences(text: string): AsyncIterable<Occurrences[]>
  article(id: string): Promise<ArchivedArticle | undefined>
  /** Entities whose names may be meant; the most often mentioned first. */
  entitiesLike(question: NameQuestion, limit: number): Promise<NamedEntity[]>
  /** Entities that bear a name, in the order of their kinds. */
  entitiesKeyed(key: string, kinds: EntityKind[]): Promise<NamedEntity[]>
  /** Entities whose names hold a text; the most often mentioned first. */
  entitiesHolding(part: string, kinds: EntityKind[], limit: number): Promise<NamedEntity[]>
  /** Headlines that may be meant; the newest first. */
  headlinesLike(question: NameQuestion, limit: number): Promise<Headline[]>
  /** The newest articles that speak of an entity, of all days or of some. */
  appearances(entity: number, limit: number, days?: Days): Promise<Appearance[]>
  statistics(): Promise<Statistics>
  /** What of the corpus could not be read, or not wholly, and why. */
  troubles(limit: number): Promise<Skipped[]>
  /** How many there are of these: to count everything takes seconds. */
  countTroubles(): Promise<number>
  /** The same archive, for a question that is given up by this signal; an engine that answers at once has none. */
  until?(signal: AbortSignal): Archive
  close(): Promise<void>
}
