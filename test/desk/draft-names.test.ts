import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { draftNames } from '../../src/desk/draft-names.ts'

let folder: string
beforeAll(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'lbx-names-'))}/`
  for (const name of [
    '稿一.md',
    '稿二.md',
    '.hidden.md',
    'a  b.md',
    ' c.md',
    'e\u001b[31m.md',
    'f\n.md',
    'g h.md',
  ])
    writeFileSync(folder + name, '')
  // Bytes that are no UTF-8.
  writeFileSync(Buffer.concat([Buffer.from(`${folder}k`), Buffer.from([0xff])]), '')
  mkdirSync(`${folder}稿库`)
  symlinkSync(`${folder}稿库`, `${folder}l`)
  symlinkSync(`${folder}gone`, `${folder}m`)
})

it.each([
  ['', ['g h.md', 'l/', '稿一.md', '稿二.md', '稿库/']],
  ['稿', ['稿一.md', '稿二.md', '稿库/']],
  ['.h', ['.hidden.md']],
  ['z', []],
  ['稿库/', []],
  ['nowhere/', []],
])('%j names what begins so, and nothing that the line cannot hold as it is', (begun, wanted) => {
  expect(draftNames(folder + begun)).toEqual(wanted.map((name) => folder + name))
})

it('goes through no more than a hundred of a full folder', () => {
  const full = `${mkdtempSync(join(tmpdir(), 'lbx-full-'))}/`
  for (let index = 0; index < 120; index++) writeFileSync(`${full}${String(index).padStart(3, '0')}.md`, '')
  const names = draftNames(full)
  expect([names.length, names[0]]).toEqual([100, `${full}000.md`])
})
