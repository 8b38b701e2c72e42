import type { Placed } from './markdown.ts'

const DATED = /(\d{4})-(\d{2})-(\d{2})(?:-(\d{1,2}))?/

/** A page of a dump, line for line as it was printed. Its name gives date and page: `2023-05-30-01.txt`. */
export function readPage(text: string, file: string): Placed {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const dated = DATED.exec(file)
  const body = lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [{ type: 'p' as const, text: line.trim(), lines: [[index + 1, index + 1] as [number, number]] }],
  )
  return {
    paper: null,
    date: dated ? `${dated[1]}-${dated[2]}-${dated[3]}` : null,
    article: {
      id: `${file}:1`,
      kind: 'page',
      page: dated?.[4] ? Number(dated[4]) : null,
      kicker: [],
      headline: file,
      subhead: [],
      labels: [],
      body,
      source: { file, lines: [[1, lines.length]] },
    },
  }
}
