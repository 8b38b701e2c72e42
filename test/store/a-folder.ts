import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'lbx-store-'))

/** An article for a file of one article a line. */
export interface Line {
  headline: string
  text: string
  date?: string
  byline?: string
  page?: number
}

let clock = 1_600_000_000

/** Writes a file of articles, each time at another time; nothing deletes it. */
export function put(folder: string, file: string, articles: Line[] | undefined): void {
  const path = join(folder, file)
  if (articles === undefined) {
    rmSync(path, { force: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  const lines = articles.map((article) =>
    JSON.stringify({ paper: '河东日报', date: '2021-03-05', ...article }),
  )
  writeFileSync(path, `${lines.join('\n')}\n`)
  clock += 10
  utimesSync(path, clock, clock)
}
