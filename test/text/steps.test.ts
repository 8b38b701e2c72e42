import { afterEach, expect, it, vi } from 'vitest'
import { Decoder } from '../../src/terminal/decode.ts'
import { difference } from '../../src/terminal/difference.ts'
import { frameOf } from '../../src/terminal/frame.ts'
import { aligned } from '../../src/text/aligned.ts'
import { breakLines } from '../../src/text/breaking/lines.ts'
import { clusters, LONGEST_CLUSTER } from '../../src/text/clusters.ts'
import { truncate } from '../../src/text/fit.ts'
import { sanitise } from '../../src/text/sanitise.ts'
import { cells } from '../../src/text/width.ts'
import { row } from '../../src/tui/row.ts'

// Steps are the code units that the slow ones are given to look at: those that find the ends of clusters and measure
// them. No clock is asked.
const steps = vi.hoisted(() => ({ count: 0 }))
vi.mock('unicode-segmenter/grapheme', async (load) => {
  const own = await load<typeof import('unicode-segmenter/grapheme')>()
  return {
    ...own,
    graphemeSegments: (text: string) => {
      steps.count += text.length
      return own.graphemeSegments(text)
    },
  }
})
vi.mock('string-width', async (load) => {
  const own = await load<typeof import('string-width')>()
  return {
    default: (text: string, options: object) => {
      steps.count += text.length
      return own.default(text, options)
    },
  }
})
afterEach(() => {
  steps.count = 0
})

const stepsOf = (run: () => unknown): number => {
  steps.count = 0
  run()
  return steps.count
}

/** What joins its neighbours, many in a row: all of it one cluster, or each one a cluster whose end is hard to see. */
const RUNS: [string, string][] = [
  ['emoji', '👍'],
  ['emoji with the colour of a skin', '👍🏽'],
  ['emoji that are joined', '👩‍🌾'],
  ['joiners', '\u200d'],
  ['marks', '\u0301'],
  ['leading jamo', '\u1100'],
  ['syllables of jamo', '\u1112\u1161\u11ab'],
  ['letters of flags', '🇨'],
  ['variants of ideographs', '漢\u{e0100}'],
  ['what stands before a letter', '\u0600'],
  ['Thai', 'น้ำ'],
]
const WORK: [string, (text: string) => unknown][] = [
  ['made safe', (text) => sanitise(`${text}\x07`)],
  ['taken apart', clusters],
  ['measured', (text) => cells(text)],
  ['broken into lines', (text) => breakLines(text, { width: 40, hang: true })],
  ['aligned', (text) => aligned(text, '字', text, 20)],
  ['cut', (text) => truncate(text, 40)],
  ['typed', (text) => new Decoder().feed(text)],
  ['pasted', (text) => new Decoder().feed(`\x1b[200~${text}\x1b[201~`)],
]

it.each(RUNS)('%s in a row: ten times the text takes at most twelve times the steps', (_, unit) => {
  for (const [what, work] of WORK) {
    const few = stepsOf(() => work(unit.repeat(200)))
    const many = stepsOf(() => work(unit.repeat(2000)))
    expect(many, what).toBeLessThanOrEqual(12 * few + LONGEST_CLUSTER)
  }
})

it.each(RUNS)('%s in a row: a line of the screen costs what is seen of it, however long it is', (_, unit) => {
  const draw = (count: number) => () => {
    const [span] = row(unit.repeat(count), 'plain', 40, 1)
    const terms = { columns: 40, rows: 1, ambiguous: 1 as const, isMeasured: true }
    return difference(undefined, frameOf(span!.text, terms))
  }
  stepsOf(draw(2000))
  expect(stepsOf(draw(40_000))).toBe(stepsOf(draw(2000)))
})

it('no cluster is longer than the longest, and nothing is lost where one is cut', () => {
  const text = `e${'\u0301'.repeat(100)}👩${'\u200d👩'.repeat(50)}`
  expect(clusters(text).join('')).toBe(text)
  expect(Math.max(...clusters(text).map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_CLUSTER)
  expect(clusters(text).every((cluster) => cluster.isWellFormed())).toBe(true)
})
