import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withKnownPeople } from '../../src/draft/ask/known-people.ts'
import { Library } from '../../src/draft/ask/library.ts'
import { Pool } from '../../src/draft/ask/pool.ts'
import { blocksOf } from '../../src/draft/read/blocks.ts'
import { statementsOf } from '../../src/draft/read/statements.ts'
import { candidatesOf } from '../../src/draft/slots/candidates.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import * as eighth from '../../test/draft/eighth/set.ts'
import * as fifth from '../../test/draft/fifth/set.ts'
import * as fourth from '../../test/draft/fourth/set.ts'
import * as ninth from '../../test/draft/ninth/set.ts'
import { articles as firstArticles } from '../../test/draft/seeded/made-people.ts'
import { seededArchive } from '../../test/draft/seeded/measured.ts'
import { right as firstRight, type Stated } from '../../test/draft/seeded/statements.ts'
import * as seventh from '../../test/draft/seventh/set.ts'
import * as sixth from '../../test/draft/sixth/set.ts'
import * as third from '../../test/draft/third/set.ts'
import { writtenSet } from '../../test/draft/written/set.ts'
import { aFolder, type Line, put } from '../../test/store/a-folder.ts'
import { root } from '../root.mjs'

/** A text, and what may stand in it in the place of something else. */
export interface Learned {
  set: string
  hasError: boolean
  candidates: { facts: Int32Array; isWrong: boolean }[]
}

const first = { right: firstRight, people: { articles: firstArticles } }

/** Drafts whose sentences are written out, for which no rule was written before they were counted once. */
export const SETS = [
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth'],
  ...['sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
]

interface Range {
  at: number
  end: number
}

/** So far may what is compared go beyond what is wrong. */
const BEYOND = 3

export async function learnedFromSets(): Promise<Learned[]> {
  const learned: Learned[] = []
  for (const set of SETS) {
    const { right, wrong, articles } = writtenSet(pathToFileURL(`${join(root, 'test/draft', set)}/`))
    const library = new Library(await seededArchive(articles), null)
    for (const stated of [...right, ...wrong]) learned.push(await learnedFrom(set, stated, library))
  }
  return learned
}

/** What is right of the sets that were written before: of these nothing that is wrong teaches. */
export async function learnedFromRight(): Promise<Learned[]> {
  const learned: Learned[] = []
  for (const [set, own] of Object.entries({ third, fourth, fifth, sixth, seventh, eighth, ninth, first })) {
    const library = new Library(await seededArchive(own.people.articles), null)
    for (const { text } of own.right) learned.push(await learnedFrom(set, { text }, library))
  }
  return learned
}

/** Drafts about other articles: `archive` holds these, each other folder a set. */
export async function learnedFromDrafts(folder: string): Promise<Learned[]> {
  const archive = (await openArchive(join(folder, 'archive'), { folder: aFolder() })).archive
  const library = new Library(archive, null)
  const learned: Learned[] = []
  for (const set of readdirSync(folder)
    .filter((own) => own !== 'archive')
    .sort()) {
    const { right, wrong } = writtenSet(pathToFileURL(`${join(folder, set)}/`))
    for (const stated of [...right, ...wrong]) learned.push(await learnedFrom(set, stated, library))
  }
  return learned
}

async function learnedFrom(set: string, { text, error }: Stated, library: Library): Promise<Learned> {
  const statements = await withKnownPeople(statementsOf(blocksOf(text), null), library)
  const pool = await Pool.for(library, statements)
  const candidates = statements.flatMap((statement) => {
    const shift = text.indexOf(statement.text)
    const isAt = (place: Range) =>
      error !== undefined && place.at + shift < error.to && place.end + shift > error.from
    const isWithin = ({ at, end }: Range) =>
      at + shift >= error!.from - BEYOND && end + shift <= error!.to + BEYOND
    // An item, or what is quoted, is wrong as a whole.
    const isAround = ({ at, end }: Range) => at + shift <= error!.from && end + shift >= error!.to
    return candidatesOf(statement, pool).map(({ facts, mine, bearing }) => {
      // Who is called what somebody else is, is the wrong one.
      const isMine = isAt(mine) && (isWithin(mine) || isAround(mine))
      return { facts, isWrong: isMine || (bearing !== undefined && isAt(bearing)) }
    })
  })
  return { set, hasError: error !== undefined, candidates }
}

interface Gold {
  paper?: string
  issueDate?: string | string[]
  articles: { headline?: string | string[]; paragraphs?: (string | { text: string })[] }[]
}

/** Articles of pages, each other one as a draft. */
export async function learnedFromArticles(folders: string[]): Promise<Learned[]> {
  const learned: Learned[] = []
  for (const folder of folders) {
    const texts = new Map<string, Line>()
    for (const file of readdirSync(folder).sort()) {
      const { paper, issueDate, articles }: Gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      for (const { headline, paragraphs = [] } of articles) {
        const text = paragraphs
          .map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph.text))
          .join('\n\n')
        const date = [issueDate].flat()[0]
        if (text.length >= SHORTEST)
          texts.set(text, {
            headline: [headline].flat().join(' ') || text.slice(0, 12),
            text,
            paper,
            date,
          } as Line)
      }
    }
    const all = [...texts.values()]
    const corpus = aFolder()
    put(
      corpus,
      'articles.jsonl',
      all.filter((_, at) => at % 2 === 0),
    )
    const library = new Library((await openArchive(corpus, { folder: aFolder() })).archive, null)
    for (const { text } of all.filter((_, at) => at % 2 === 1))
      learned.push(await learnedFrom(folder, { text: text! }, library))
  }
  return learned
}
const SHORTEST = 40
