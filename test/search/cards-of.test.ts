import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { spanOf } from '../../src/search/card.ts'
import { cardsOf } from '../../src/search/cards-of.ts'
import { peopleMeant } from '../../src/search/people-meant.ts'
import type { Appearance, Archive, Days, NamedEntity } from '../../src/store/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

const DAY = 24 * 60 * 60 * 1000
const entity: NamedEntity = {
  ...{ number: 1, kind: 'org', key: '水文站', name: '水文站', articles: 6000, mentions: 6000 },
}
/** One article a day that speaks of it, the newest first. */
const all: Appearance[] = Array.from({ length: 6000 }, (_, index) => ({
  article: index,
  date: new Date(Date.UTC(2020, 0, 1) - index * DAY).toISOString().slice(0, 10),
  ...{ times: 1, note: {} },
}))
const archive = {
  appearances: async (_: number, limit: number, { since, until }: Days = { since: null, until: null }) =>
    all.filter(({ date }) => (!since || date! >= since) && (!until || date! <= until)).slice(0, limit),
  articles: async () => [],
} as unknown as Archive

it('a name in too many articles says that older ones were not looked at', async () => {
  const [card] = await cardsOf(archive, { entity })
  expect(card).toMatchObject({ articles: 5000, last: '2020-01-01', hasOlder: true })
  expect(spanOf(card!, '')).toBe(`… ${card!.first} – 2020-01-01`)
})

it('what came before these is told when its days are asked for', async () => {
  const [card] = await cardsOf(archive, { entity }, { since: null, until: '2004-12-31' })
  expect(card).toMatchObject({ first: all.at(-1)!.date, last: '2004-12-31' })
  expect(card).not.toHaveProperty('hasOlder')
  expect(await cardsOf(archive, { entity }, { since: '2020-01-02', until: null })).toEqual([])
})

it('the newest articles are told with the line of the paragraph that speaks of the name', async () => {
  const folder = aFolder()
  const head = '---\nheadline: 林晓东到水库检查\ndate: 2020-05-01\n---\n\n'
  writeFileSync(join(folder, 'a.md'), `${head}春灌以前，各处水库蓄水。\n\n临河市市长林晓东到水库检查。\n`)
  const { archive: opened } = await openArchive(folder, { folder: aFolder() })
  const [meant] = await peopleMeant(opened, '林晓东', 1)
  const [card] = await cardsOf(opened, meant!)
  expect(card!.newest.map(({ source }) => source)).toEqual(['a.md:8'])
  await opened.close()
})
