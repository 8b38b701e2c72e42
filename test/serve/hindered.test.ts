import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { languageClient } from './language-client.ts'

it('what hinders a language server is told once, until it is over', async () => {
  const folder = aFolder()
  put(folder, 'a.jsonl', [{ headline: '修桥', text: '青溪县长林晓东说，桥长320米。', date: '2021-03-05' }])
  const client = languageClient('-C', folder)
  await client.begin()
  const uri = 'file:///told.md'
  client.open(uri, '一')
  await client.diagnostics(uri, 1)
  const place = { textDocument: { uri }, position: { line: 0, character: 0 } }
  const mistake = join(folder, 'corpus.toml')
  const warnings = () => client.messages().filter(({ method }) => method === 'window/showMessage')
  for (const time of [1, 2]) {
    writeFileSync(mistake, 'paper = [')
    for (const text of ['二', '三']) {
      client.change(uri, 10 * time, [{ text }])
      await client.until(() => warnings().length >= time)
      const { error } = await client.request('textDocument/hover', place)
      expect(error?.message).toMatch(/corpus\.toml:1/)
    }
    rmSync(mistake)
    client.change(uri, 10 * time + 1, [{ text: '四' }])
    await client.diagnostics(uri, 10 * time + 1)
  }
  expect(warnings().map(({ params }) => params)).toEqual(
    Array(2).fill({ type: 2, message: expect.stringMatching(/corpus\.toml:1/) }),
  )
  expect(await client.end()).toBe(0)
})

it('that a draft is too long is told once of each, whatever is checked between', async () => {
  const folder = aFolder()
  put(folder, 'a.jsonl', [{ headline: '修桥', text: '青溪县长林晓东说，桥长320米。', date: '2021-03-05' }])
  const client = languageClient('-C', folder)
  await client.begin()
  const [long, short] = ['file:///long.md', 'file:///short.md']
  const warnings = () => client.messages().filter(({ method }) => method === 'window/showMessage')
  client.open(long, '桥'.repeat(2_200_000))
  await client.diagnostics(long, 1)
  client.open(short, '一')
  await client.diagnostics(short, 1)
  client.change(long, 2, [{ text: '渠'.repeat(2_200_000) }])
  await client.diagnostics(long, 2)
  expect(warnings().length).toBe(1)
  expect(await client.end()).toBe(0)
})

it('a language server says that it has nothing to compare with', async () => {
  const client = languageClient('-C', aFolder())
  await client.begin()
  client.open('file:///any.md', '区长到会讲话。')
  const { params } = await client.until(({ method }) => method === 'window/showMessage')
  expect(params).toMatchObject({ type: 2, message: expect.stringContaining('没有读到文章') })
  expect(await client.end()).toBe(0)
})
