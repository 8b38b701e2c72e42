import { createServer, type Server } from 'node:http'
import type { AddressInfo, createServer as createPlain } from 'node:net'
import { expect, it } from 'vitest'
import type { Archive } from '../../src/store/archive.ts'
import { Hindered } from '../../src/store/hindered.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { addressOf } from '../../src/store/opensearch/address.ts'
import { INDEX } from '../../src/store/opensearch/mapping.ts'
import { openCluster } from '../../src/store/opensearch/open.ts'
import { SearchIndex } from '../../src/store/opensearch/search-index.ts'
import { Transport } from '../../src/store/opensearch/transport.ts'
import { Turn } from '../../src/store/opensearch/turn.ts'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'
import { LINES } from '../store/lines.ts'
import { ask, clusterIndex, order } from './cluster/running.ts'

async function anArchive(lines: Line[]): Promise<Archive> {
  const folder = aFolder()
  put(folder, 'a.jsonl', lines)
  return (await openArchive(folder, { folder: aFolder() })).archive
}

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({ ...LINES[index % LINES.length]!, headline: `第${index}篇` }))

/** What is said in place of an answer. */
async function saidOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'nothing'
  } catch (error) {
    if (error instanceof Hindered) return error.why
    throw error
  }
}

const nameIn = (named: string) => named.slice(named.lastIndexOf('/') + 1)
const EVERYTHING = { ask: 'dates', from: null, to: null } as const

/** Something that listens, and where. */
async function listening(server: Server | ReturnType<typeof createPlain>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('an address with a password in it is refused, and the password is not said', async () => {
  for (const named of ['opensearch://me:secret@host/papers', 'opensearch://host', 'opensearch://host:1/A B'])
    expect(await saidOf(async () => addressOf(named))).toBe('badAddress')
  expect(() => addressOf('opensearch://me:secret@host/papers')).not.toThrow('secret')
})

it('no such index, one of another kind, and one that was not finished are each told', async () => {
  const [none, older, begun] = [clusterIndex(), clusterIndex(), clusterIndex()]
  await ask('PUT', `/${nameIn(older)}`)
  await ask('PUT', `/${nameIn(begun)}`, INDEX)
  const said = [none, older, begun].map((named) => saidOf(() => openCluster(named)))
  expect(await Promise.all(said)).toEqual(['noIndex', 'oldMapping', 'notWritten'])
})

it('a wrong password, a cluster that is slow, and one that speaks no TLS are each told', async () => {
  const strict = createServer((_, response) => response.writeHead(401).end('{}'))
  const silent = createServer(() => {})
  const [closed, quiet] = [await listening(strict), await listening(silent)]
  expect(await saidOf(() => openCluster(`opensearch+http://${closed}/papers`))).toBe('denied')
  expect(await saidOf(() => openCluster(`opensearch+http://${quiet}/papers`, 200))).toBe('slow')
  expect(await saidOf(() => openCluster(`opensearch://${closed}/papers`))).toBe('untrusted')
  for (const server of [strict, silent]) server.closeAllConnections()
  for (const server of [strict, silent]) server.close()
})

it('disks that are full are told, and what was written is there', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  await ask('PUT', `/${nameIn(named)}/_settings`, { 'index.blocks.read_only_allow_delete': true })
  const more = await anArchive(many(20))
  expect(await saidOf(() => writeTo(named, more))).toBe('clusterFull')
  const { archive } = await openCluster(named)
  expect((await archive.statistics()).articles).toBe(LINES.length)
})

it('one writer at a time: the other is told, and takes over from one that is gone', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(LINES))
  const index = new SearchIndex(new Transport(addressOf(named)), nameIn(named))
  const turn = await Turn.taken(index, 'first')
  expect(await saidOf(() => Turn.taken(index, 'second'))).toBe('otherWriter')
  await turn.given()
  await (await Turn.taken(index, 'third')).given()
  await ask('PUT', `/${nameIn(named)}/_doc/writer`, { what: 'writer', mark: 'lost', number: 0 })
  await (await Turn.taken(index, 'fourth')).given()
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
})

it('a node that goes while an index is written or asked loses nothing and doubles nothing', async () => {
  const named = clusterIndex()
  const local = await anArchive(many(1500))
  const writing = writeTo(named, local)
  await order('stop', 1)
  await writing
  const { archive } = await openCluster(named)
  const ids = async (own: Archive) => own.idsOf(await own.matching(EVERYTHING, { limit: 2000 }))
  expect(await ids(archive)).toEqual(await ids(local))
  await order('start', 1)
  const asked = Array.from({ length: 40 }, () => archive.count({ ask: 'text', text: '林晓东' }))
  await order('stop', 2)
  expect(new Set(await Promise.all(asked))).toEqual(
    new Set([await local.count({ ask: 'text', text: '林晓东' })]),
  )
  await order('start', 2)
})
