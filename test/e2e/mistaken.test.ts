import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { launch, shows } from './terminal.ts'

const aCorpus = () => {
  const folder = aFolder()
  put(folder, 'a.jsonl', [{ headline: '甲村修桥', text: '甲村的古桥今天修好了。', date: '2020-03-01' }])
  return folder
}

it.each([
  ['corpus.toml', 'paper = [\n'],
  ['corrections.toml', '[[correction]]\nfile = "a.jsonl"\nlines = 1\noperation = "fly"\n'],
])('a mistake in %s is said on the screen with its place while it lasts', async (name, content) => {
  const folder = aCorpus()
  const terminal = launch({ args: ['-C', folder], columns: 160 })
  await terminal.until(shows('古桥今天修好了'))
  writeFileSync(join(folder, name), content)
  await terminal.until((screen) => screen.includes('语料说明有误') && screen.includes(name))
  put(folder, 'b.jsonl', [{ headline: '乙村修路', text: '乙村的路今天修好了。', date: '2020-03-01' }])
  rmSync(join(folder, name))
  await terminal.until((screen) => screen.includes('乙村修路') && !screen.includes('语料说明有误'))
  terminal.type('ZZ')
  await terminal.exited
})

it('where there is nothing to show yet, it is what the program ends with', async () => {
  const folder = aCorpus()
  writeFileSync(join(folder, 'corpus.toml'), 'paper = "甲"\ndate = [\n')
  const terminal = launch({ args: ['-C', folder] })
  expect(await terminal.exited).toMatchObject({ exitCode: 2 })
  expect(terminal.screen().join('')).toMatch(/语料说明有误.*corpus\.toml:\d/)
})
