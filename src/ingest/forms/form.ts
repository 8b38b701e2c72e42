import type { Article } from '../../model/article.ts'
import type { GlyphCounts } from '../../model/issue.ts'
import type { SkipReason } from '../reading/skipped.ts'
import type { ReadFile } from '../reading/what-was-read.ts'

/** Files that are more than text. Reading them needs libraries, which a thread of its own loads when one is met. */
export type FormKind = 'pdf' | 'doc'

const KINDS: [RegExp, FormKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(?:doc|wps)$/i, 'doc'],
]

/** What a file is by its name; undefined for a text. */
export const formOf = (file: string): FormKind | undefined => KINDS.find(([name]) => name.test(file))?.[1]

export interface FormTask {
  kind: FormKind
  file: string
  bytes: Uint8Array
  /** The page of the issue, where the name or the manifest tells. */
  page: number | null
  encoding: string | undefined
}

/** What one page of a form gave. */
export interface FormPage extends Omit<ReadFile, 'articles'>, GlyphCounts {
  articles: Article[]
  /** Its text in the order of reading, a line a line: what the articles count, on from the pages before. */
  lines: string[]
  encoding: string
  replacements: number
}

export interface FormTrouble {
  why: SkipReason
  detail?: string
}

export type FromForm = { page: FormPage } | { trouble: FormTrouble }
