import { dirname } from 'node:path'
import { fileUnder } from '../../text/filed.ts'
import { type FormKind, formOf, isAbout } from '../forms/form.ts'
import type { FoundFile } from './folder.ts'
import { readName } from './page-name.ts'

// A page may lie in a folder in several forms, such as a PDF and the dump of it. What knows its articles knows more than
// what knows places, and that more than text alone.

const RANK: Record<FormKind, number> = { html: 4, docx: 4, odt: 4, pdf: 3, xml: 2, doc: 0 }
const TEXT = 1
const GIVEN = 4

const rankOf = (file: string): number => {
  const plain = file.replace(/\.gz$/i, '')
  const kind = formOf(plain)
  if (kind) return isAbout(plain) ? -1 : RANK[kind]
  return /\.(?:md|jsonl)$/i.test(plain) ? GIVEN : /\.txt$/i.test(plain) ? TEXT : -1
}

const isForm = (file: string) => formOf(file.replace(/\.gz$/i, '')) !== undefined

/** What two forms of one page have in common: their folder, and the day and page in their names, or all of these. */
function keyOf(file: string): string {
  const { date, page, paper } = readName(file)
  const stem = file.replace(/\.gz$/i, '').replace(/\.[^./]*$/, '')
  return date !== null && page !== null ? [dirname(file), date, page, paper].join(' ') : stem
}

/** For each file the one that holds the same page in a better form; only where one of them is more than text. */
export function betterForms(files: FoundFile[]): Map<string, FoundFile> {
  if (!files.some(({ file }) => isForm(file))) return new Map()
  const groups = new Map<string, FoundFile[]>()
  for (const found of files) if (rankOf(found.file) >= 0) fileUnder(groups, keyOf(found.file), found)
  const better = new Map<string, FoundFile>()
  for (const group of groups.values()) {
    if (group.length < 2 || !group.some(({ file }) => isForm(file))) continue
    const ranked = [...group].sort((a, b) => rankOf(b.file) - rankOf(a.file))
    const [best] = ranked
    for (const other of ranked.slice(1))
      if (rankOf(other.file) < rankOf(best!.file)) better.set(other.file, best!)
  }
  return better
}
