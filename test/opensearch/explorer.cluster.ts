import { expect, it } from 'vitest'
import { writeTo } from '../../src/store/opensearch/write.ts'
import { launch, shows } from '../e2e/terminal.ts'
import { anArchive, many } from './an-archive.ts'
import { clusterIndex, nameIn } from './cluster/running.ts'
import { gate } from './gate.ts'

it('the explorer reads and searches a cluster, waits while it is away, and asks only the newest of what is typed', async () => {
  const named = clusterIndex()
  await writeTo(named, await anArchive(many(60)))
  let state: 'open' | 'away' | 'held' = 'open'
  const door = await gate({
    instead: (_, response) => {
      if (state === 'away') response.destroy()
      return state !== 'open'
    },
  })
  const terminal = launch({ args: ['-C', `opensearch+http://${door.host}/${nameIn(named)}`] })
  await terminal.until(shows('2022-05-02'), 'the issues')
  await terminal.until(shows('路长制'), 'an article')
  terminal.type('/林晓东')
  await terminal.until(shows('34 篇'), 'the hits')
  terminal.type('\x1b')
  await terminal.still()
  state = 'away'
  terminal.type('j')
  await terminal.until(shows('连不上集群'), 'that it is away')
  state = 'open'
  await terminal.until((screen) => !screen.includes('连不上集群'), 'that it is back')
  terminal.type('/周一平')
  await terminal.until(shows('27 篇'), 'the hits afterwards')
  terminal.type('\x1b')
  await terminal.still()
  state = 'held'
  const before = door.came.length
  // One key after the other comes while the first is still asked.
  terminal.type('/何')
  while (door.came.length === before) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const key of '雨芳获奖') terminal.type(key)
  while (door.left.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  state = 'open'
  await terminal.until(shows('9 篇'), 'the hits of the newest')
  terminal.type('\x1bZZ')
  expect((await terminal.exited).exitCode).toBe(0)
  door.close()
})
