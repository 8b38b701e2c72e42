import { expect, it } from 'vitest'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'
import { launch, shows } from './terminal.ts'

/** Enough of them to be read for longer than the first frames take. */
const MANY = 600
const many = Array.from({ length: MANY }, (_, at) => ({
  headline: `第${at}村修桥`,
  text: `第${at}村的古桥今天修好了，村民从桥上走过，到对岸的集市上卖梨。`.repeat(5),
  date: '2020-03-01',
}))

it('a corpus that is still being read is not called one without articles', async () => {
  const [folder, index] = [aFolder(), aFolder()]
  // What was left in the middle is an index in which nothing stands yet.
  expect(ran(['index', folder, '--index', index]).status).toBe(1)
  put(folder, 'a.jsonl', many)
  const terminal = launch({ args: ['-C', folder, '--index', index] })
  await terminal.until(shows('600篇'))
  terminal.type('ZZ')
  await terminal.exited
  expect(terminal.output()).not.toContain('没有可读的文章')
})

it('and one that has none is, once that is known', async () => {
  const terminal = launch({ args: ['-C', aFolder(), '--index', aFolder()] })
  await terminal.until(shows('没有可读的文章'))
  terminal.type('ZZ')
  await terminal.exited
})
