import type { Article, LineRange } from './article.ts'

/** Where a date was found: in the file's name, in the manifest or front matter, in the text, or nowhere. */
export type DateFrom = 'name' | 'manifest' | 'text' | 'none'

/** What the fonts of a PDF left of the characters of a text. */
export interface GlyphCounts {
  /** Radicals and compatibility ideographs that are read and searched as the ideographs that they look like. */
  folded: number
  /** Characters of private use: which ones were meant, only the page's own font knows. */
  privateUse: number
  /** The line of the first of these, from 1; null where there is none. */
  privateUseAt: number | null
}

/** What one file gave: how it was decoded, how many of its characters could not be, and what stands for others. */
export interface SourceFile extends GlyphCounts {
  file: string
  encoding: string
  replacements: number
}

/** Why lines of a file belong to no article. */
export type DropReason = 'furniture' | 'repeated' | 'invisible' | 'correction'

export interface Dropped {
  file: string
  lines: LineRange[]
  why: DropReason
}

/** One day's paper (期). */
export interface Issue {
  id: string
  /** ISO, or null where nothing tells it. */
  date: string | null
  dateFrom: DateFrom
  /** True only where the date was stated, not inferred. */
  dateSure: boolean
  paper: string | null
  edition: string | null
  sources: SourceFile[]
  dropped: Dropped[]
  articles: Article[]
}
