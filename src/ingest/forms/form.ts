import type { Article } from '../../model/article.ts'
import type { GlyphCounts } from '../../model/issue.ts'
import type { SkipReason } from '../reading/skipped.ts'
import type { ReadFile } from '../reading/what-was-read.ts'

/** Files that are more than text. Reading them needs libraries, which a thread of its own loads when one is met. */
export type FormKind = 'pdf' | 'html' | 'xml' | 'docx' | 'odt' | 'doc'

const KINDS: [RegExp, FormKind][] = [
  [/\.pdf$/i, 'pdf'],
  [/\.(?:s?html?|xhtml)$/i, 'html'],
  [/\.(?:xml|hocr)$/i, 'xml'],
  [/\.docx$/i, 'docx'],
  [/\.odt$/i, 'odt'],
  [/\.(?:doc|wps|rtf)$/i, 'doc'],
]

/** What a file is by its name; undefined for a text. */
export const formOf = (file: string): FormKind | undefined => KINDS.find(([name]) => name.test(file))?.[1]

/** Files of a folder that tell of its others; those of the task before need not be sent again. */
export interface Beside {
  /** The folder, as it is now. */
  folder: string
  pages?: Uint8Array[]
}

/** By the form of a file, the names of those that tell of it: a page of an electronic paper, a METS file of an issue. */
const ABOUT: Partial<Record<FormKind, RegExp>> = {
  html: /(?:^|\/)(?:node|nbs)[_.][^/]*\.s?html?$/i,
  xml: /mets[^/]*\.xml$/i,
}

/** True for the name of a file that is no page or article itself, but tells of those beside it. */
export const isAbout = (file: string): boolean => tellsOf(formOf(file), file)

/** True for a file that tells of those of a form. */
export const tellsOf = (kind: FormKind | undefined, file: string): boolean =>
  kind !== undefined && ABOUT[kind]?.test(file) === true

export interface FormTask {
  kind: FormKind
  file: string
  bytes: Uint8Array
  /** The page of the issue, where the name or the manifest tells. */
  page: number | null
  encoding: string | undefined
  /** What tells of it. */
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
