import type { ArticleKind } from './article.ts'
import type { EntityKind } from './entity.ts'

/** What is asked of a corpus: a tree of conditions on an article. */
export type Query =
  | { ask: 'all'; of: Query[] }
  | { ask: 'any'; of: Query[] }
  | { ask: 'not'; of: Query }
  /** Characters that stand together, compared as `fold` makes them; in the head, or signed by, where it says so. */
  | { ask: 'text'; text: string; in?: 'head' | 'by' }
  /** Texts with at most so many characters between them. */
  | { ask: 'near'; texts: string[]; within: number }
  /** Characters that stand together, in each place one of these. */
  | { ask: 'row'; of: string[] }
  /** A text with one wrong, missing or additional character, or with two neighbours in the other order. */
  | { ask: 'nearly'; text: string }
  /** The article speaks of something of this kind whose name holds the text. */
  | { ask: 'named'; kind: EntityKind; name: string }
  | { ask: 'entities'; numbers: number[] }
  | { ask: 'page'; page: number }
  /** From one day to another, ISO, both included. */
  | { ask: 'dates'; from: string | null; to: string | null }
  | { ask: 'kind'; kind: ArticleKind }
  /** The article stands in a paper whose name holds the text. */
  | { ask: 'paper'; name: string }
  /** A recogniser was unsure of some of its text. */
  | { ask: 'unsure' }
  /** The articles of an issue. */
  | { ask: 'issue'; id: string }
  /** These articles, and no others. */
  | { ask: 'listed'; ids: string[] }
  | { ask: 'pattern'; source: string }

/** A day, a month or a year as its first and last day. */
export type Span = [from: string, to: string]
