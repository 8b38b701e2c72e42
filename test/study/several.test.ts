import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { partNames } from '../../src/store/corpora.ts'
import { ManyArchive } from '../../src/store/many/archive.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { PERIODS } from '../../src/study/choices.ts'
import { Company } from '../../src/study/collocates.ts'
import { companionsAmong } from '../../src/study/companions.ts'
import { linesOf } from '../../src/study/concordance.ts'
import { draw, readDrawn } from '../../src/study/drawn.ts'
import { frequenciesOf, frequenciesOfRest } from '../../src/study/frequencies.ts'
import { keysOf } from '../../src/study/keyness.ts'
import { setOf } from '../../src/study/set.ts'
import { spokenOf } from '../../src/study/spoken-of.ts'
import { trendOf } from '../../src/study/trend.ts'
import { aFolder } from '../store/a-folder.ts'
import { aPress, printed } from '../store/contract/a-press.ts'
import { ALL_DAYS } from './a-paper.ts'

const SETS = ['大桥', '会议 OR 水库', '人:林晓东', '2021', '林晓东 -大桥', '期:east/2021-03-05', '机构:人大']

/** All that views tell of a set. */
async function views(archive: Archive, line: string) {
  const set = setOf(line, ALL_DAYS)
  const drawn = await draw(archive, set, { size: 5, seed: 3 })
  const company = new Company(5, 'word')
  const lines = []
  for await (const read of readDrawn(archive, set, drawn)) {
    company.add(read.fields)
    lines.push(...linesOf(read))
  }
  const counting = { unit: 'word', counted: 'use', sample: undefined } as const
  const own = await frequenciesOf(archive, set, counting)
  const rest = await frequenciesOfRest(archive, set, own, ALL_DAYS, counting)
  const all = await archive.count({ ask: 'all', of: [] })
  const spoken = await spokenOf(archive, set, await draw(archive, set, undefined))
  const trends = []
  for (const by of PERIODS) trends.push(await trendOf(archive, set, { by, ...ALL_DAYS }))
  return {
    ...{ total: drawn.total, sample: drawn.sample, lines, trends },
    collocates: company.collocates(0),
    keys: keysOf(own.frequencies, rest.frequencies, 0),
    companions: await companionsAmong(spoken, { all, least: 0 }),
    surest: await companionsAmong(spoken, { all, least: 0, most: 3 }),
  }
}

it('views of several corpora are those of one index of the same articles', async () => {
  await fc.assert(
    fc.asyncProperty(aPress, async (press) => {
      const { folder, papers } = printed(press)
      const one = (await openArchive(folder, { folder: aFolder() })).archive
      const names = partNames(papers)
      const indexes = aFolder()
      const opened = await Promise.all(papers.map((paper) => openArchive(paper, { folder: indexes })))
      const many = new ManyArchive(opened.map(({ archive }, index) => ({ name: names[index]!, archive })))
      expect(many.tallies).toBeDefined()
      for (const line of SETS) expect([line, await views(many, line)]).toEqual([line, await views(one, line)])
      await one.close()
      await many.close()
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
