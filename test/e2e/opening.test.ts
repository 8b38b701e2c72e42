import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'
import { launch, shows } from './terminal.ts'

const corpus = aFolder()
put(corpus, 'a.jsonl', [{ headline: '新桥', text: '东村修了一座桥。', date: '2020-03-01' }])

it.each([
  ['a folder', corpus],
  ['a file', join(corpus, 'a.jsonl')],
])('%s behind the name of the program is opened', async (_, path) => {
  const terminal = launch({ args: [path] })
  await terminal.until(shows('东村修了一座桥'), 'the article')
  terminal.type('ZZ')
  await terminal.exited
})

it('a verb with a slip in it is answered with the one that was meant', () => {
  const { status, stderr, stdout } = ran(['fnid', '桥'])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/fnid.*find.*桥.*\n$/)
})
