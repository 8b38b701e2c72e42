import type { Article } from '../../model/article.ts'
import type { GlyphCounts } from '../../model/issue.ts'
import type { SkipReason } from '../reading/skipped.ts'
import type { ReadFile } from '../reading/what-was-read.ts'

/** Files that are more than text. Reading them needs libraries, which a thread of its own loads when one is met. */
export type FormKind = 'pdf' | 'html' | 'doc'

const KINDS: [RegExp, FormKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(?:s?html?|xhtml)$/i, 'html'],
  [/\.(?:doc|wps)$/i, 'doc'],
]

/** What a file is by its name; undefined for a text. */
export const formOf = (file: string): FormKind | undefined => KINDS.find(([name]) => name.test(file))?.[1]

/** The pages of an electronic paper in one folder; those of the task before need not be sent again. */
export interface Beside {
  /** The folder, as it is now. */
  folder: string
  pages?: Uint8Array[]
}

/** True for the name of a file that shows a page of an electronic paper, not an article. */
export const isPageMap = (file: string): boolean => /(?:^|\/)(?:node|nbs)[_.][^/]*\.s?html?$/i.test(file)

export interface FormTask {
  kind: FormKind
  file: string
  bytes: Uint8Array
  /** The page of the issue, where the name or the manifest tells. */
  page: number | null
  encoding: string | undefined
  /** The files of the same folder that tell of others: the pages of an electronic paper. */
  beside?: Beside
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

/** A page, what went wrong, or that the file is no article but tells of others. */
export type FromForm = { page: FormPage } | { trouble: FormTrouble } | { isAbout: true }
