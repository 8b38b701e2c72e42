import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalling } from '../../src/draft/slots/slot-kind.ts'
import { unreadNamesIn } from '../../src/draft/slots/unread.ts'
import { segment } from '../../src/text/segment/segment.ts'
import { againstMade } from './against-made.ts'

const unread = (text: string, read: [number, number][] = []) =>
  unreadNamesIn(text, segment(text), 0, text.length, read).map((range) => text.slice(...range))

describe('names that no reader of names takes for one', () => {
  it.each([
    ['裁判葛依槿说，比分没有争议。', ['葛依槿']],
    ['领奖的是葛槿。', ['葛槿']],
    // The sounds of a foreign name make no word.
    ['游在前头的是瓦库莉。', ['瓦库莉']],
    // What one is called by the family name, and what is words.
    ['葛副主任说，水已经通了。', []],
    ['听葛老讲了一段。', []],
    ['葛屏县的水，葛栩镇的桥。', []],
    ['全市的党员都报到了。', []],
    ['在将也还就都已经，', []],
  ])('%s', (text, names) => expect(unread(text)).toEqual(names))

  it.each([
    ['葛老', true],
    ['葛副主任', true],
    ['葛经理', true],
    ['葛中', false],
    ['葛依槿', false],
  ])('%s is called by the family name: %s', (printed, wanted) => expect(isCalling(printed)).toBe(wanted))

  it('what is read already is none of them', () => expect(unread('裁判葛依槿说', [[2, 5]])).toEqual([]))

  it('they stand one behind the other, within their text and without what is read', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'葛依槿瓦库莉说的在，副老𠮷A1党员'), maxLength: 40 }),
        fc.nat(20),
        fc.nat(20),
        (text, from, length) => {
          const read: [number, number] = [Math.min(from, text.length), Math.min(from + length, text.length)]
          let before = 0
          for (const [at, end] of unreadNamesIn(text, segment(text), 0, text.length, [read])) {
            expect(at).toBeGreaterThanOrEqual(before)
            expect(end - at).toBeGreaterThan(1)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(end <= read[0] || at >= read[1] || read[0] === read[1]).toBe(true)
            before = end
          }
        },
      ),
    ))
})

const found = againstMade([
  {
    headline: '县里办了棋赛',
    date: '2021-06-08',
    text: '东屏县的棋赛下了九轮。其中，葛依槿九轮全胜，是全场唯一没有输过一盘的棋手。鲍栩苇得了第二名，他的对局时间最长，一盘下了五个小时。\n\n裁判长说，明年的棋赛要请邻县的棋手来。',
  },
])
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

it.each([
  ['九轮全胜，葛依瑾是全场唯一没有输过一盘的棋手。', ['person-name: 葛依瑾 → 葛依槿']],
  ['九轮全胜，全场唯一没有输过一盘的棋手是葛依槿。', []],
  ['鲍栩苇得了第二名，一盘下了五个小时。', []],
])('a name that no list has, as it is and otherwise: %s', async (draft, wanted) =>
  expect(await differing(draft)).toEqual(wanted),
)
