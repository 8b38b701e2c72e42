import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { find } from '../../src/search/find.ts'
import { textsOf } from '../../src/search/texts-of.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { fold } from '../../src/text/fold.ts'
import { aFolder } from '../store/a-folder.ts'

// What people type who half remember something of the bundled corpus, and what they meant, written by somebody who had
// not seen how it is looked for. bench/README.md says how much of it was found at the first look.

interface Lookup {
  typed: string
  meant: string
  how: string
}

const LOOKUPS: Lookup[] = JSON.parse(readFileSync(new URL('lookups.json', import.meta.url), 'utf8'))

let archive: Archive
beforeAll(async () => {
  const corpus = new URL('../../corpus', import.meta.url).pathname
  archive = (await openArchive(corpus, { folder: aFolder() })).archive
})
afterAll(() => archive.close())

const plain = (text: string) => fold(text).replace(/\s/g, '')

it('finds what was meant: 71 of 80 first, 75 among the first ten', async () => {
  const ranks = new Map<Lookup, number>()
  for (const lookup of LOOKUPS) {
    const { hits } = await find(archive, { line: lookup.typed, limit: 10 })
    const rank = hits.findIndex(({ article }) =>
      plain(textsOf(article).join('')).includes(plain(lookup.meant)),
    )
    if (rank >= 0) ranks.set(lookup, rank)
  }
  expect([...ranks.values()].filter((rank) => rank === 0).length).toBeGreaterThanOrEqual(71)
  expect(ranks.size).toBeGreaterThanOrEqual(75)
})
