import { createHash } from 'node:crypto'
import type { Cited } from './cited.ts'

const MARKS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text that TeX sets and does not obey. A brace that is escaped still counts for BibTeX, so that none may stand alone. */
const escaped = (text: string): string =>
  text
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[\\~^]|[$&#_%]/g, (mark) => MARKS[mark] ?? `\\${mark}`)

/** What an entry is called: the same each time, and of letters that BibTeX takes. */
const keyOf = ({ id, date }: Cited): string =>
  `${date ?? 'undated'}-${createHash('sha1').update(id).digest('hex').slice(0, 8)}`

/** An entry of BibTeX: braces inside of braces keep names and titles as they are. */
export function bibtexEntry(cited: Cited): string {
  const { headline, authors, paper, edition, date, page, source } = cited
  const fields: [string, string | null][] = [
    ['title', `{${escaped(headline)}}`],
    ['author', authors.length > 0 ? authors.map((name) => `{${escaped(name)}}`).join(' and ') : null],
    ['journal', paper === null ? null : escaped(paper)],
    ['edition', edition === null ? null : escaped(edition)],
    ['year', date?.slice(0, 4) ?? null],
    ['date', date],
    ['pages', page === null ? null : String(page)],
    ['langid', 'chinese'],
    ['note', escaped(source)],
  ]
  const told = fields.filter(([, value]) => value !== null)
  return `@article{${keyOf(cited)},\n${told.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n\n`
}
