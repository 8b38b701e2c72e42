import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { KeptProblem } from '../../src/settings/change-kept.ts'
import { memoryIn } from '../../src/settings/memory-content.ts'
import type { ToKeep } from '../../src/settings/to-keep.ts'
import { type Keeper, Keeping } from '../../src/tui/keeping.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** What is kept when, where the disk answers as it is told to. */
function aKeeping() {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-keeping-'))
  const kept: ToKeep[] = []
  const said: KeptProblem[] = []
  let answer = (_: KeptProblem | undefined): void => {}
  const keeper: Keeper = {
    keep: (toKeep) => kept.push(toKeep),
    onKept: (listener) => {
      answer = listener
    },
    close: () => {},
  }
  const toKeep = () => ({
    ...{ memoryPath: join(folder, 'memory.json'), memory: memoryIn({}) },
    ...{ historyPath: join(folder, 'history.json'), history: [] },
  })
  const keeping = new Keeping(
    toKeep,
    (problem) => said.push(problem),
    () => keeper,
  )
  return { keeping, kept, said, answer: (problem?: KeptProblem) => answer(problem) }
}

it('a change is kept a second after the last one, and five after the first', () => {
  const { keeping, kept, answer } = aKeeping()
  keeping.changed()
  vi.advanceTimersByTime(999)
  expect(kept).toHaveLength(0)
  vi.advanceTimersByTime(1)
  expect(kept).toHaveLength(1)
  answer()
  for (let time = 0; time < 49; time++) {
    keeping.changed()
    vi.advanceTimersByTime(100)
  }
  expect(kept).toHaveLength(1)
  keeping.changed()
  vi.advanceTimersByTime(100)
  expect(kept).toHaveLength(2)
  answer()
  vi.advanceTimersByTime(60_000)
  expect(kept).toHaveLength(2)
})

it('what changes while the disk is slow is kept after it, and what another program held up again', () => {
  const { keeping, kept, said, answer } = aKeeping()
  keeping.changed()
  vi.advanceTimersByTime(1000)
  keeping.changed()
  vi.advanceTimersByTime(20_000)
  expect(kept).toHaveLength(1)
  answer()
  vi.advanceTimersByTime(1000)
  expect(kept).toHaveLength(2)
  answer({ problem: 'busy', path: '/x' })
  vi.advanceTimersByTime(1000)
  expect(kept).toHaveLength(3)
  expect(said).toEqual([])
})

it('what goes wrong is said once', () => {
  const { keeping, said, answer } = aKeeping()
  for (let time = 0; time < 3; time++) {
    keeping.changed()
    vi.advanceTimersByTime(1000)
    answer({ problem: 'full', path: '/x' })
  }
  expect(said).toEqual([{ problem: 'full', path: '/x' }])
})
