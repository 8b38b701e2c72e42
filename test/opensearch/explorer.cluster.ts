import { text } from 'node:stream/consumers'
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
  let isHeld = false
  const door = await gate({
    instead: (request, response) => {
      if (state === 'away') response.destroy()
      // What belongs to what was there before comes as late as it likes, and is asked again.
      if (state === 'held')
        void text(request).then((asked) => {
          if (asked.includes('何')) isHeld = true
          else response.destroy()
        })
      return state !== 'open'
    },
  })
  const terminal = launch({ args: ['-C', `opensearch+http://${door.host}/${nameIn(named)}`] })
  await terminal.until(shows('2022-05-02'), 'the issues')
  await terminal.until(shows('路长制'), 'an article')
  terminal.type('/林晓东')
  await terminal.until(shows('34 篇'), 'the hits')
  terminal.type('\x1b')
  await terminal.until((screen) => !screen.includes('34 篇'), 'the issues again')
  state = 'away'
  terminal.type('j')
  await terminal.until(shows('连不上集群'), 'that it is away')
  state = 'open'
  await terminal.until((screen) => !screen.includes('连不上集群'), 'that it is back')
  terminal.type('/周一平')
  await terminal.until(shows('27 篇'), 'the hits afterwards')
  terminal.type('\x1b')
  await terminal.until((screen) => !screen.includes('27 篇'), 'the issues again')
  state = 'held'
  // One key after the other comes while the first is still asked.
  terminal.type('/何')
  await terminal.until(() => isHeld, 'the first to be asked')
  const before = door.left.length
  for (const key of '雨芳获奖') terminal.type(key)
  await terminal.until(() => door.left.length > before, 'the first to be given up')
  state = 'open'
  await terminal.until(shows('9 篇'), 'the hits of the newest')
  terminal.type('\x1bZZ')
  expect((await terminal.exited).exitCode).toBe(0)
  door.close()
})
