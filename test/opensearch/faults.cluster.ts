import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { addressOf } from '../../src/store/opensearch/address.ts'
import { openCluster } from '../../src/store/opensearch/open.ts'
import { SearchIndex } from '../../src/store/opensearch/search-index.ts'
import { Transport } from '../../src/store/opensearch/transport.ts'
import { Turn } from '../../src/store/opensearch/turn.ts'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { LINES } from '../store/lines.ts'
import { anArchive, EVERYTHING, many, saidOf } from './an-archive.ts'
import { ask, clusterIndex, nameIn, order } from './cluster/running.ts'
import { gate } from './gate.ts'

it('a cluster that is silent, one that answers byte by byte and one that is not there are each told', async () => {
  const silent = await gate({ instead: () => true })
  const drops = new Set<NodeJS.Timeout>()
  const dripping = await gate({
    instead: (_, response) => Boolean(drops.add(setInterval(() => response.write(' '), 20))),
  })
  for (const { host } of [silent, dripping]) {
    const said = () => openCluster(`opensearch+http://${host}/papers`, { patience: 300 })
    expect(await saidOf(said)).toBe('slow')
  }
  for (const drop of drops) clearInterval(drop)
  for (const door of [silent, dripping]) door.close()
  expect(await saidOf(() => openCluster(`opensearch+http://${silent.host}/papers`))).toBe('unreachable')
})

it('where one node is slow another one is asked', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  const silent = await gate({ instead: () => true })
  const door = await gate()
  const both = `opensearch+http://${silent.host},${door.host}/${nameIn(named)}`
  const { archive } = await openCluster(both, { patience: 3000 })
  expect(await archive.count(EVERYTHING)).toBe(LINES.length)
  await archive.close()
  for (const { close } of [silent, door]) close()
})

it('a cluster that goes in the middle is told, and asked again when it is back', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  let isAway = false
  const door = await gate({
    instead: (_, response) => {
      if (isAway) response.destroy()
      return isAway
    },
  })
  const { archive } = await openCluster(`opensearch+http://${door.host}/${nameIn(named)}`)
  isAway = true
  expect(await saidOf(() => archive.count(EVERYTHING))).toBe('unreachable')
  isAway = false
  expect(await archive.count(EVERYTHING)).toBe(LINES.length)
  await archive.close()
  door.close()
})

it('a question that is given up is given up in the cluster, too', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  let isHeld = false
  const door = await gate({ instead: () => isHeld })
  const { archive } = await openCluster(`opensearch+http://${door.host}/${nameIn(named)}`)
  isHeld = true
  const giveUp = new AbortController()
  const counting = archive.until!(giveUp.signal).count(EVERYTHING)
  while (!door.came.at(-1)!.includes('_search')) await new Promise(setImmediate)
  giveUp.abort()
  await expect(counting).rejects.toThrow('abort')
  while (door.left.length === 0) await new Promise(setImmediate)
  expect(door.left[0]).toContain('_search')
  await expect(archive.until!(giveUp.signal).count(EVERYTHING)).rejects.toThrow('abort')
  isHeld = false
  expect(await archive.count(EVERYTHING)).toBe(LINES.length)
  await archive.close()
  door.close()
})

it('disks that are full are told, and what was written is there', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  await ask('PUT', `/${nameIn(named)}/_settings`, { 'index.blocks.read_only_allow_delete': true })
  const more = await anArchive(many(20))
  expect(await saidOf(() => writeTo(named, more))).toBe('clusterFull')
  const { archive } = await openCluster(named)
  expect((await archive.statistics()).articles).toBe(LINES.length)
  await ask('PUT', `/${nameIn(named)}/_settings`, { 'index.blocks.read_only_allow_delete': null })
  await writeTo(named, more)
  expect((await archive.statistics()).articles).toBe(20)
  await archive.close()
})

it('one writer at a time: the other is told, and takes over from one that is gone', async () => {
  const named = clusterIndex()
  const own = await anArchive(LINES)
  await writeTo(named, own)
  const index = new SearchIndex(new Transport(addressOf(named)), nameIn(named))
  const turn = await Turn.taken(index, 'first')
  expect(await saidOf(() => writeTo(named, own))).toBe('otherWriter')
  await turn.given()
  await (await Turn.taken(index, 'third')).given()
  await ask('PUT', `/${nameIn(named)}/_doc/writer`, { what: 'writer', mark: 'lost', number: 0 })
  expect(await writeTo(named, own)).toEqual({ put: 0, removed: 0 })
  index.close()
})

it('what comes, changes and goes is written, and nothing else', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  expect(await writeTo(named, await anArchive(LINES))).toEqual({ put: 0, removed: 0 })
  await writeTo(named, await anArchive(LINES.slice(0, 3)))
  const { archive } = await openCluster(named)
  expect(await archive.count(EVERYTHING)).toBe(3)
  expect(await archive.entitiesKeyed('何雨芳', ['person'])).toEqual([])
  await archive.close()
})

it('a run that broke off is gone on with, and until it is done nobody reads a part for the whole', async () => {
  const named = clusterIndex()
  let bulks = 0
  const door = await gate({
    instead: (request, response) => {
      const isBroken = request.url!.includes('_bulk') && ++bulks > 1
      if (isBroken) response.writeHead(400).end('{}')
      return isBroken
    },
  })
  const local = await anArchive(many(1200))
  const through = `opensearch+http://${door.host}/${nameIn(named)}`
  expect(await saidOf(() => writeTo(through, local))).toBe('clusterFails')
  expect(await saidOf(() => openCluster(named))).toBe('notWritten')
  const { put } = await writeTo(named, local)
  expect(put).toBeLessThan(1200)
  const { archive } = await openCluster(named)
  expect(await archive.count(EVERYTHING)).toBe(1200)
  await archive.close()
  door.close()
})

it('a node that goes while an index is written or asked loses nothing and doubles nothing', async () => {
  const named = clusterIndex()
  const local = await anArchive(many(1500))
  const writing = writeTo(named, local)
  await order('stop', 1)
  await writing
  // However busy the machine is that runs the tests.
  const { archive } = await openCluster(named, { patience: 120_000 })
  const ids = async (own: Archive) => own.idsOf(await own.matching(EVERYTHING, { limit: 2000 }))
  expect(await ids(archive)).toEqual(await ids(local))
  await order('start', 1)
  const asked = Array.from({ length: 40 }, () => archive.count({ ask: 'text', text: '林晓东' }))
  await order('stop', 2)
  expect(new Set(await Promise.all(asked))).toEqual(
    new Set([await local.count({ ask: 'text', text: '林晓东' })]),
  )
  await order('start', 2)
  await archive.close()
})
