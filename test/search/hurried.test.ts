import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cardsOf } from '../../src/search/cards-of.ts'
import { concordance } from '../../src/search/concordance.ts'
import { figuresMeant } from '../../src/search/figures-meant.ts'
import { meantNames } from '../../src/search/meant-names.ts'
import { peopleMeant } from '../../src/search/people-meant.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

// What an editor types in the middle of a sentence, and what would be an answer, written before it was looked for in these
// ways. bench/README.md says how much of it was answered then, and of like questions about other papers.

interface Hurried {
  verb: 'who' | 'what' | 'figures'
  typed: string
  /** Any of these answers it. */
  meant: string[]
}

const ASKED: Hurried[] = JSON.parse(readFileSync(new URL('hurried.json', import.meta.url), 'utf8'))
const ALL_DAYS = { since: null, until: null }
const [CARDS, LINES] = [3, 12]

let archive: Archive
beforeAll(async () => {
  const corpus = new URL('../../corpus', import.meta.url).pathname
  archive = (await openArchive(corpus, { folder: aFolder() })).archive
})
afterAll(() => archive.close())

/** Everything that is said first. */
async function said({ verb, typed }: Hurried): Promise<string> {
  if (verb === 'figures') {
    const counted = await figuresMeant(archive, typed, LINES, ALL_DAYS)
    return counted.flatMap(({ values }) => values.map(({ sentence }) => sentence)).join('\n')
  }
  const meant =
    verb === 'who'
      ? await peopleMeant(archive, typed, CARDS)
      : await meantNames(archive, typed, ['org', 'place', 'work', 'practice'], CARDS)
  const cards = (await Promise.all(meant.map((name) => cardsOf(archive, name)))).flat()
  if (cards.length > 0)
    return cards
      .flatMap(({ name, offices, steps }) => [name, ...offices.map(({ text }) => text), ...steps])
      .join('\n')
  const uses = await concordance(archive, { term: typed, ...ALL_DAYS, limit: LINES })
  return uses.map(({ left, term, right }) => left + term + right).join('\n')
}

it('answers at once what is asked in a hurry: 54 of 66', async () => {
  const answered: string[] = []
  for (const asked of ASKED) {
    const text = await said(asked)
    if (asked.meant.some((meant) => text.includes(meant))) answered.push(asked.typed)
  }
  expect(answered.length).toBeGreaterThanOrEqual(54)
})
