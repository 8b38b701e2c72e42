import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withEntries, withoutEntries } from '../../src/collect/collections/change.ts'
import {
  changeCollection,
  collectionNames,
  isCollectionName,
  readCollection,
  removeCollection,
} from '../../src/collect/collections/collection-files.ts'
import { asMarkdown, entriesIn, linesIn, textOfLines } from '../../src/collect/collections/collection-text.ts'
import { ENTRY_KINDS, type Entry } from '../../src/collect/collections/entry.ts'
import { bundled } from '../bundled.ts'
import { aFolder } from '../store/a-folder.ts'
import { anEntry } from './an-entry.ts'

/** Any text, rich in what Markdown takes for its own. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'<|>#`*_[]\\\n'),
  ),
})
/** What Markdown leaves as it stands. */
const ESCAPED_OR_CODE = /\\.|`[^`\n]+`/gsu
const entry = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  ...{ id: text, article: text, headline: text, citation: text, text, note: text, added: text },
  date: fc.option(text),
  tags: fc.array(text),
}) as fc.Arbitrary<Entry>

it('what was put in is read back, whatever it holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), (entries) => {
      const lines = linesIn(textOfLines(withEntries([], entries)))
      expect(entriesIn(lines)).toEqual(entries)
    }),
  )
})

it('what a person or a later version wrote stays, and an entry put in twice is one', () => {
  const odd = { ...anEntry('a:1', { note: '一', tags: ['甲'] }), colour: 'red' }
  const before = linesIn(
    `${JSON.stringify(odd)}\r\n<<<<<<< mine\n\n${JSON.stringify(odd)}\n{"kind":"song"}\n`,
  )
  expect(entriesIn(before).length).toBe(1)
  const after = withEntries(before, [anEntry('a:1', { note: '二', tags: ['甲', '乙'] }), anEntry('b:2')])
  expect(entriesIn(after)[0]).toMatchObject({ colour: 'red', note: '一\n二', tags: ['甲', '乙'] })
  expect(textOfLines(after)).toContain('<<<<<<< mine\n{"kind":"song"}\n')
  expect(entriesIn(withoutEntries(after, ['a:1'])).map(({ id }) => id)).toEqual(['b:2'])
})

it('programs that collect at the same time lose nothing', async () => {
  const folder = aFolder()
  const program = await bundled('test/collect/adding-process.ts')
  const children = ['a', 'b', 'c'].map((who) => spawn(process.execPath, [program, folder, who, '20']))
  expect(await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]))).toEqual([0, 0, 0])
  const entries = entriesIn(readCollection(folder, '网格')!)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(60)
  expect(readFileSync(join(folder, '网格.md'), 'utf8').match(/^## /gm)?.length).toBe(60)
})

it('names are those that a file may have on any disk', () => {
  expect(['网格', 'a b', '第一批（2022）', '《县志》'.slice(1)].every(isCollectionName)).toBe(true)
  for (const name of [
    '',
    '.',
    '..',
    'a/b',
    '../x',
    '.hidden',
    'a\n',
    ' a',
    'a ',
    'x'.repeat(61),
    '-rf',
    'a\u202eb',
  ])
    expect(isCollectionName(name), name).toBe(false)
})

it('collections are listed, and go with what was made from them', async () => {
  const folder = aFolder()
  expect(collectionNames(join(folder, 'no'))).toEqual([])
  await changeCollection(folder, '甲', (lines) => withEntries(lines, [anEntry('a')]))
  writeFileSync(join(folder, 'other.txt'), '')
  expect(collectionNames(folder)).toEqual(['甲'])
  expect(await removeCollection(folder, '甲')).toBeUndefined()
  expect([collectionNames(folder), readCollection(folder, '甲')]).toEqual([[], undefined])
})

it('the reading of a collection keeps to its form, whatever an entry holds', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const markdown = asMarkdown('甲', entries)
      expect(markdown.match(/^## /gm)?.length ?? 0).toBe(entries.length)
      expect(markdown.match(/^# /gm)?.length).toBe(1)
      const bare = markdown.replace(ESCAPED_OR_CODE, '')
      expect(bare).not.toMatch(/[<|`]/)
    }),
  )
})
