import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { indexFor } from '../../src/store/opensearch/mapping.ts'
import { openCluster } from '../../src/store/opensearch/open.ts'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { aFolder } from '../store/a-folder.ts'
import { LINES } from '../store/lines.ts'
import { anArchive, EVERYTHING, saidOf } from './an-archive.ts'
import { ask, clusterIndex, nameIn } from './cluster/running.ts'
import { certificate, gate, key } from './gate.ts'

const named = clusterIndex('refusals')
beforeAll(async () => {
  await writeTo(named, await anArchive(LINES))
})

it('no such index, one of another kind, and one that was not finished are each told', async () => {
  const [none, older, begun] = [clusterIndex(), clusterIndex(), clusterIndex()]
  await ask('PUT', `/${nameIn(older)}`)
  await ask('PUT', `/${nameIn(begun)}`, indexFor(1))
  const said = [none, older, begun].map((other) => saidOf(() => openCluster(other)))
  expect(await Promise.all(said)).toEqual(['noIndex', 'oldMapping', 'notWritten'])
  expect(await saidOf(async () => writeTo(older, await anArchive(LINES)))).toBe('oldMapping')
})

it('who has the password comes in, whoever else does not', async () => {
  const door = await gate({ login: '读者:pass:word' })
  const at = `opensearch+http://${door.host}/refusals`
  const asked = (login?: { user: string; password: string }) => saidOf(() => openCluster(at, { login }))
  expect(await asked()).toBe('denied')
  expect(await asked({ user: '读者', password: 'word' })).toBe('denied')
  expect(await asked({ user: '读者', password: 'pass:word' })).toBe('nothing')
  door.close()
})

it('a certificate counts where it was said whose, and in no other case', async () => {
  const door = await gate({ isEncrypted: true })
  const at = `opensearch://${door.host}/refusals`
  expect(await saidOf(() => openCluster(at))).toBe('untrusted')
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  expect(await saidOf(() => openCluster(at))).toBe('untrusted')
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  const { archive } = await openCluster(at, { login: { ca: certificate } })
  expect(await archive.count(EVERYTHING)).toBe(LINES.length)
  await archive.close()
  door.close()
  const plain = await gate()
  expect(await saidOf(() => openCluster(`opensearch://${plain.host}/refusals`))).toBe('untrusted')
  plain.close()
})

it('a certificate of one’s own is shown, and what is none is told', async () => {
  const door = await gate({ isEncrypted: true, asksCertificate: true })
  const at = `opensearch://${door.host}/refusals`
  expect(await saidOf(() => openCluster(at, { login: { ca: certificate } }))).not.toBe('nothing')
  const own = { ca: certificate, cert: certificate, key }
  expect(await saidOf(() => openCluster(at, { login: own }))).toBe('nothing')
  const none = join(aFolder(), 'none.pem')
  writeFileSync(none, 'nothing of the kind')
  for (const field of ['ca', 'cert', 'key'] as const) {
    const said = openCluster(at, { login: { ...own, [field]: none } })
    await expect(said).rejects.toMatchObject({ why: 'noCertificate', path: none })
  }
  door.close()
})

it('what is no cluster, and what says odd things, is told', async () => {
  const odd = ['', 'null', '[]', '{"a":null}', '<html>', '"x"', '{"a":{"mappings":7}}', '{'.repeat(50_000)]
  for (const text of odd) {
    const door = await gate({ instead: (_, response) => Boolean(response.end(text)) })
    const said = await saidOf(() => openCluster(`opensearch+http://${door.host}/refusals`))
    expect([text.slice(0, 9), said]).toEqual([text.slice(0, 9), 'oldMapping'])
    door.close()
  }
})

it('answers that are none, and articles that somebody else has put there, are told', async () => {
  const answers = ['{}', '[]', '7', '{"hits":{}}', '{"hits":{"hits":[{}]}}', '{"docs":[{"found":true}]}']
  for (const text of answers) {
    let isOpen = false
    const instead = (_: unknown, response: { end: (text: string) => unknown }) =>
      isOpen && Boolean(response.end(text))
    const door = await gate({ instead })
    const { archive } = await openCluster(`opensearch+http://${door.host}/refusals`)
    isOpen = true
    for (const asking of [() => archive.articles([1]), () => archive.issues(), () => archive.article('a')])
      expect(['clusterFails', 'nothing']).toContain(await saidOf(asking))
    expect(await saidOf(() => archive.statistics())).toBe('clusterFails')
    await archive.close()
    door.close()
  }
})
