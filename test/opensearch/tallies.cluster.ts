import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Query } from '../../src/model/query.ts'
import type { Archive } from '../../src/store/archive.ts'
import { openCluster } from '../../src/store/opensearch/open.ts'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { aPress, printed } from '../store/contract/a-press.ts'
import { oracleOf } from '../store/contract/contract.ts'
import { EVERYTHING } from './an-archive.ts'
import { clusterIndex } from './cluster/running.ts'

const TEXTS = ['大桥', '林晓东', '说好', '好好', '完', '四查四改', 'ß', '%', '𠮷𫠠', '一平。']
const QUERIES: Query[] = [
  EVERYTHING,
  ...TEXTS.map((text): Query => ({ ask: 'text', text })),
  { ask: 'not', of: { ask: 'text', text: '大桥' } },
  { ask: 'dates', from: '2021-03-06', to: null },
]
const byJson = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)

/** What an archive counts, in words that mean the same of every archive. */
async function counted(archive: Archive): Promise<unknown> {
  const tallies = archive.tallies!
  const ofQueries: unknown[] = []
  for (const query of QUERIES) {
    const numbers = await tallies.numbers(query)
    const speaking = tallies.speaking()
    await speaking.add(numbers)
    await speaking.add(numbers.slice(0, 3))
    const spoken = [
      await speaking.named(await speaking.counts(3)),
      await speaking.named(await speaking.counts(1, 3)),
    ]
    const days = (await tallies.byDay(query, []))!
    ofQueries.push([await archive.idsOf(numbers), spoken.map((some) => some.sort(byJson)), days.sort(byJson)])
  }
  const uses: unknown[] = []
  for (const text of TEXTS.filter((own) => own.length > 1)) {
    const asked = { ask: 'text', text } as const
    for (const query of [asked, EVERYTHING])
      uses.push([text, (await tallies.byDay(query, [asked]))!.sort(byJson)])
  }
  return { ofQueries, uses }
}

it('what a cluster counts is what a local index has counted', async () => {
  const [press] = fc.sample(aPress, { numRuns: 1, seed: 11 })
  const local = await oracleOf(printed(press!).folder)
  const named = clusterIndex()
  await writeTo(named, local)
  const { archive } = await openCluster(named)
  expect(await counted(archive)).toEqual(await counted(local))
  await archive.close()
  await local.close()
})

it('a text that no article can hold is nothing, however long it is', async () => {
  const [press] = fc.sample(aPress, { numRuns: 1, seed: 12 })
  const local = await oracleOf(printed(press!).folder)
  const named = clusterIndex()
  await writeTo(named, local)
  const { archive } = await openCluster(named)
  for (const text of ['大'.repeat(20_000), '大桥通车𠮷'.repeat(3000), '\u0000', '*'.repeat(300), '"\\']) {
    const queries: Query[] = [
      { ask: 'text', text },
      { ask: 'text', text, in: 'head' },
      { ask: 'nearly', text },
      { ask: 'near', texts: [text, '大桥'], within: 5 },
      { ask: 'named', kind: 'person', name: text },
    ]
    for (const query of queries) {
      const told = [query.ask, text.slice(0, 4), await archive.count(query)]
      expect(told).toEqual([query.ask, text.slice(0, 4), await local.count(query)])
    }
    expect(await archive.entitiesKeyed(text, ['person'])).toEqual([])
    expect(await archive.entitiesHolding(text, ['person'], 3)).toEqual([])
  }
  await archive.close()
  await local.close()
})
