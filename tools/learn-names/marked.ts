import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KINDS } from '../../src/entities/tagger/tags.ts'
import { anArticle } from '../../test/an-article.ts'
import { readMarked } from './uner.ts'

/** A name that was marked by hand: from where to where, of what kind, and whether it may be left out. */
export type Mark = [at: number, end: number, kind: string, isOptional?: number]

/** An article whose names were marked by hand. */
export interface Marked {
  file: string
  paragraphs: { text: string; marks: Mark[] }[]
}

/** The articles of folders with gold.json in each, and of files of Universal NER, whose sentences stand alone. */
export const markedIn = (paths: string[]): Marked[] =>
  paths.flatMap((path) => (path.endsWith('.iob2') ? sentencesOf(path) : articlesOf(path)))

const articlesOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Marked[]

const sentencesOf = (file: string): Marked[] =>
  readMarked(file).map(({ text, marks }) => ({
    file,
    paragraphs: [{ text, marks: marks.map(([at, end, kind]): Mark => [at, end, KINDS[kind]!]) }],
  }))

/** Such an article as the program has it, without a headline. */
export const articleOf = ({ paragraphs }: Marked) =>
  anArticle({
    headline: '',
    body: paragraphs.map(({ text }) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })),
  })
