import { readFileSync } from 'node:fs'
import type { Line } from '../../store/a-folder.ts'
import type { Seeded } from '../seeded/measured.ts'
import type { ErrorKind, Stated } from '../seeded/statements.ts'

// Sets whose every sentence is written out: `right.txt` has one a line, `errors.txt` has `kind: … {right|wrong} …`,
// and `articles.txt` is what the archive has beside the bundled corpus, each article a line `DAY HEADLINE` and its paragraphs.

const lines = (folder: URL, file: string): string[] =>
  readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean)

/** What is no sentence stands alone: a headline, a caption, a label. */
const alone = (text: string, from = 0, to = 0, kind?: ErrorKind): Stated => {
  const before = /[。！？”）]$/.test(text) && !text.startsWith('#') ? '' : '\n\n'
  const at = before.length
  return {
    text: `${before}${text}${before}`,
    ...(kind && { error: { kind, from: from + at, to: to + at } }),
  }
}

export const writtenSet = (folder: URL): Seeded => ({
  right: lines(folder, 'right.txt').map((line) => alone(line)),
  wrong: lines(folder, 'errors.txt').map((line) => {
    const [, kind, statement] = /^([^:]+): (.*)$/.exec(line)!
    const [, before, wrong, after] = /^(.*?)\{[^|}]*\|([^}]*)\}(.*)$/.exec(statement!)!
    const rest = after!.replace(/\{[^|}]*\|([^}]*)\}/g, '$1')
    return alone(before + wrong! + rest, before!.length, before!.length + wrong!.length, kind as ErrorKind)
  }),
  articles: articlesOf(lines(folder, 'articles.txt')),
})

function articlesOf(read: string[]): Line[] {
  const articles: (Line & { paragraphs: string[] })[] = []
  for (const line of read) {
    const [, date, headline] = /^(\d{4}-\d\d-\d\d) (.*)$/.exec(line) ?? []
    if (date === undefined) articles.at(-1)!.paragraphs.push(line)
    else articles.push({ date, headline: headline!, text: '', paragraphs: [] })
  }
  return articles.map(({ paragraphs, ...article }) => ({ ...article, text: paragraphs.join('\n\n') }))
}
