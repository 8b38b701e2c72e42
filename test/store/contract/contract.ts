import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { find } from '../../../src/search/find.ts'
import type { Archive } from '../../../src/store/archive.ts'
import { openArchive } from '../../../src/store/open-archive.ts'
import { aFolder } from '../a-folder.ts'
import { aPress, type Press, printed } from './a-press.ts'
import { answerTo } from './answers.ts'
import { anyQuestion } from './questions.ts'

/** What answers for the papers in a folder, each in a folder of its own there. */
export interface Engine {
  open(folder: string, papers: string[]): Promise<Archive>
  /** How many presses are printed for it, and how much each of them is asked. */
  presses: number
  questions: number
}

/** SQLite's answers are the right ones. */
export const oracleOf = async (folder: string): Promise<Archive> =>
  (await openArchive(folder, { folder: aFolder() })).archive

async function withBoth(
  engine: Engine,
  press: Press,
  compare: (oracle: Archive, other: Archive) => Promise<void>,
): Promise<void> {
  const { folder, papers } = printed(press)
  const oracle = await oracleOf(folder)
  const other = await engine.open(folder, papers)
  try {
    await compare(oracle, other)
  } finally {
    await oracle.close()
    await other.close()
  }
}

const LINES = [
  '大桥',
  '林晓东',
  'linxiaodong',
  'lxd',
  '林小东',
  '水库 通车',
  '河东市人大',
  '工作法 -大桥',
  '大桥 OR 水库',
  '/通.*车/',
  'org:人大 page:1',
]

/** Any engine passes this: the same corpus, the same questions, the same answers in the same order. */
export function meetsContract(name: string, engine: Engine): void {
  it(`${name}: whatever is asked is answered as one index answers it`, async () => {
    await fc.assert(
      fc.asyncProperty(aPress, async (press) => {
        await withBoth(engine, press, async (oracle, other) => {
          const question = await anyQuestion(oracle)
          await fc.assert(
            fc.asyncProperty(question, async (asked) => {
              expect(await answerTo(other, asked)).toEqual(await answerTo(oracle, asked))
            }),
            { numRuns: engine.questions, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
          )
        })
      }),
      // A press is made for each: shrinking it would print it a hundred times.
      { numRuns: engine.presses, endOnFailure: true },
    )
  }, 600_000)

  it(`${name}: lines as people type them find the same, exact and forgiven`, async () => {
    const [press] = fc.sample(aPress, { numRuns: 1, seed: 7 })
    await withBoth(engine, press!, async (oracle, other) => {
      for (const line of LINES) {
        const found = async (archive: Archive) => {
          const { total, hits } = await find(archive, { line, limit: 20 })
          return {
            total,
            hits: hits.map(({ article, score, matches, forgiven }) => [article.id, score, matches, forgiven]),
          }
        }
        expect([line, await found(other)]).toEqual([line, await found(oracle)])
      }
    })
  }, 600_000)

  it(`${name}: of numbers that no article has nothing is told`, async () => {
    const [press] = fc.sample(aPress, { numRuns: 1, seed: 8 })
    await withBoth(engine, press!, async (oracle, other) => {
      for (const archive of [oracle, other]) {
        const [first] = await archive.matching({ ask: 'dates', from: null, to: null }, { limit: 1 })
        const numbers = [first! + 999, first!, 2 ** 41]
        expect(await archive.articles(numbers)).toHaveLength(1)
        expect(await archive.idsOf(numbers)).toHaveLength(1)
        expect(await archive.issuesOf(numbers)).toHaveLength(1)
        expect(await archive.appearances(987_654, 5)).toEqual([])
        expect(await archive.count({ ask: 'entities', numbers: [987_654] })).toBe(0)
      }
    })
  }, 600_000)
}

export const indexFolder = (): string => join(aFolder(), 'indexes')
