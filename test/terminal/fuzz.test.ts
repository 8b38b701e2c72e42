import { StringDecoder } from 'node:string_decoder'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Decoder } from '../../src/terminal/decode.ts'
import { difference } from '../../src/terminal/difference.ts'
import { type Frame, frameOf } from '../../src/terminal/frame.ts'
import { reduce } from '../../src/tui/reduce.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import { anArticle } from '../an-article.ts'
import { anyText } from '../text/any-text.ts'
import { textOf } from '../tui/drawn.ts'
import { bytes, cuts, piece } from './any-input.ts'
import { DRAWING } from './drawing.ts'

/** How often; by hand a hundred times as often: LBX_FUZZ=100. */
const ROUNDS = Number(process.env['LBX_FUZZ'] ?? 1)
const RUNS = 3000
const often = (check: () => void): void => {
  for (let round = 0; round < ROUNDS; round++) check()
}

const article = anArticle({
  id: '甲',
  body: Array.from({ length: 9 }, () => ({
    type: 'p' as const,
    text: '“引号”……正文。'.repeat(9),
    lines: [],
    origin: [],
  })),
})
const [date, paper] = ['2023-01-01', null]
const { state: begun } = reduce(initialState({ columns: 60, rows: 12 }, 1), {
  type: 'begun',
  first: {
    issues: [{ id: date, date, dateSure: true, paper, count: 1 }],
    articles: {
      issue: date,
      articles: [{ id: '甲', kind: 'article', page: 1, headline: '标题', headlineFrom: 'print' }],
    },
    shown: { article, issue: date, date, dateSure: true, paper, entities: [] },
  },
})
const CONTROL = /[\x00-\x1f\x7f-\x9f]/
const textIn = ({ rows }: Frame) => rows.flatMap(({ text }) => text).join('')
const terms = { columns: 60, rows: 12, ambiguous: 1 as const, isMeasured: false }

it('whatever a terminal sends, cut anywhere, is read, acted on and drawn without a fault', () => {
  often(() =>
    fc.assert(
      fc.property(bytes, cuts, (sent, places) => {
        const characters = new StringDecoder('utf8')
        const decoder = new Decoder()
        const ends = [...places.map((place) => place % (sent.length + 1)), sent.length].sort((a, b) => a - b)
        let [state, from] = [begun, 0]
        let before: Frame | undefined
        for (const end of ends) {
          const inputs = decoder.feed(characters.write(sent.subarray(from, end)))
          from = end
          for (const input of inputs) {
            for (const value of Object.values(input))
              if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true)
            state = reduce(state, { type: 'input', input }).state
          }
          const frame = frameOf(textOf(state), terms, before)
          expect(difference(before, frame)).not.toMatch(/\x9b|[\x00-\x07\x09\x0b\x0c\x0e-\x1a]/)
          expect(textIn(frame)).not.toMatch(CONTROL)
          before = frame
        }
        decoder.flush()
      }),
      { numRuns: RUNS },
    ),
  )
})

it('whatever a frame holds, no more goes to the terminal than the sequences of our own', () => {
  const hostile = fc.array(fc.oneof(anyText, piece, fc.constant('\n')), { maxLength: 20 })
  often(() =>
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (frames) => {
        let before: Frame | undefined
        for (const pieces of frames) {
          const frame = frameOf(pieces.join(''), terms, before)
          expect(difference(before, frame).replace(DRAWING, '')).not.toMatch(CONTROL)
          // Steps of the cursor are ours alone, too.
          expect(textIn(frame)).not.toMatch(CONTROL)
          before = frame
        }
      }),
      { numRuns: RUNS },
    ),
  )
})
