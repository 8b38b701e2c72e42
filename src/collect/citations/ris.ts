import type { Cited } from './cited.ts'

/** A record of RIS as Zotero and EndNote read it: tag, two blanks, a hyphen, a blank; lines end as on Windows. */
export function risRecord({ headline, authors, paper, edition, date, page, source, id }: Cited): string {
  const lines: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', id.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')],
    ['TI', headline],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['T2', paper],
    ['ET', edition],
    ['PY', date?.slice(0, 4) ?? null],
    ['DA', date === null ? null : `${date.replaceAll('-', '/')}/`],
    ['SP', page === null ? null : String(page)],
    ['LA', 'zh-CN'],
    ['N1', source],
    ['ER', ''],
  ]
  const told = lines.filter(([, value]) => value !== null)
  return `${told.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}\r\n`
}
