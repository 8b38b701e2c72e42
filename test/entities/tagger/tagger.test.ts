import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameLengthsOf } from '../../../src/entities/people/name-length.ts'
import { candidatesIn } from '../../../src/entities/tagger/candidates.ts'
import { decode } from '../../../src/entities/tagger/decode.ts'
import { percentOf } from '../../../src/entities/tagger/reliability.ts'
import { sentenceEnds } from '../../../src/entities/tagger/sentences.ts'
import { featuresFor } from '../../../src/entities/tagger/tagger.ts'
import { shippedWeights } from '../../../src/entities/tagger/weights.ts'
import { segment } from '../../../src/text/segment/segment.ts'
import { isInside } from '../../../src/text/whole.ts'
import { anyText } from '../../text/any-text.ts'

const pieceOf = (text: string) => ({ text, starts: segment(text), block: 0, nameAt: nameLengthsOf(text) })
const found = (text: string) =>
  candidatesIn(pieceOf(text), [])
    .filter(({ margin }) => margin > 0)
    .map(({ kind, at, length }) => `${kind} ${text.slice(at, at + length)}`)

/** Pieces that text of papers is put together from, and what is not. */
const part = fc.oneof(
  fc.constantFrom(
    '市长',
    '林晓东',
    '周一平',
    '在河东市',
    '表示',
    '，',
    '、',
    '（',
    '）',
    '红旗机械厂',
    '召开会议',
    '𠮷',
  ),
  anyText,
)
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))

describe('the tagger', () => {
  it('finds people, places and bodies that no list has', () => {
    expect(found('据悉，家住柳林坪村的周晓岚昨天获奖。')).toContain('0 周晓岚')
    expect(found('该厂与河东红旗机械有限公司签订了合同。')).toContain('2 河东红旗机械有限公司')
  })

  it('finds names where they are printed, whole characters, none over another', () => {
    fc.assert(
      fc.property(text, (printed) => {
        let end = 0
        const names = candidatesIn(pieceOf(printed), []).sort((a, b) => a.at - b.at)
        for (const { at, length } of names) {
          expect(at).toBeGreaterThanOrEqual(end)
          end = at + length
          expect(length).toBeGreaterThan(0)
          expect(end).toBeLessThanOrEqual(printed.length)
          expect(isInside(printed, at) || isInside(printed, end)).toBe(false)
        }
      }),
    )
  })

  it('finds in each sentence what it finds there alone', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (sentences) => {
        const ended = sentences.map((sentence) => `${sentence.replaceAll(/[\ud800-\udfff]/g, '')}。`)
        expect(found(ended.join(''))).toEqual(ended.flatMap(found))
      }),
    )
  })

  it('asks for a margin what the best way without a name is worse by', () => {
    const sentence = '市长林晓东到柳林坪村看望周一平。'
    const { features, active } = featuresFor({ text: sentence, starts: segment(sentence) }, [])
    const { spans } = decode(sentence.length, features, active, shippedWeights(), [])
    expect(spans.length).toBeGreaterThan(0)
    const again = decode(sentence.length, features, active, shippedWeights(), spans)
    expect(again.margins).toEqual(spans.map(({ margin }) => margin))
    expect(Math.min(...again.margins)).toBeGreaterThanOrEqual(0)
  })

  it('cuts a text that has no sentences, not inside a character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1500 }), (shift, length) => {
        const long = '啊'.repeat(shift) + '𠮷'.repeat(length)
        const ends = sentenceEnds(long)
        expect(ends.at(-1) ?? 0).toBe(long.length)
        ends.forEach((end, index) => {
          expect(isInside(long, end)).toBe(false)
          expect(end - (ends[index - 1] ?? 0)).toBeLessThanOrEqual(1000)
        })
      }),
    )
  })
})

it('a higher margin is never less likely right', () => {
  for (const kind of [0, 1, 2]) {
    for (const source of ['tagger', 'taggerAndCertain', 'taggerAndRule'] as const) {
      let before = 0
      for (let margin = -500; margin < 900; margin += 10) {
        const percent = percentOf(kind, source, margin)
        expect(percent).toBeGreaterThanOrEqual(before)
        before = percent
      }
    }
  }
})
