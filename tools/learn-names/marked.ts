import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anArticle } from '../../test/an-article.ts'

/** A name that was marked by hand: from where to where, of what kind, and whether it may be left out. */
export type Mark = [at: number, end: number, kind: string, isOptional?: number]

/** An article whose names were marked by hand. */
export interface Marked {
  file: string
  paragraphs: { text: string; marks: Mark[] }[]
}

/** The articles of some folders, with gold.json in each. */
export const markedIn = (folders: string[]): Marked[] =>
  folders.flatMap((folder) => JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Marked[])

/** Such an article as the program has it, without a headline. */
export const articleOf = ({ paragraphs }: Marked) =>
  anArticle({
    headline: '',
    body: paragraphs.map(({ text }) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })),
  })
