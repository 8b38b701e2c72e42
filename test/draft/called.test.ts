import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areOneCalling, callingsOf } from '../../src/draft/slots/callings.ts'
import { segment } from '../../src/text/segment/segment.ts'
import { againstMade } from './against-made.ts'

const found = againstMade([
  {
    headline: '东屏县修渠',
    date: '2021-05-06',
    text: '东屏县水利局水旱防御科副科长许望山说，今年要修渠四十里，先修石桥村一段，入冬以前通水。县委副书记、县工会主席林知雨到工地看望修渠的人。',
  },
  {
    headline: '两国商人座谈',
    date: '2021-06-08',
    text: '来访的商会秘书长安德烈·维恰诺夫说，两国的商船今年多了三成，港口也要再挖深一米。图为记者何小芹在港口采访。',
  },
])
const differing = async (draft: string) =>
  (await found(draft)).map(({ kind, text, proposal }) => `${kind}: ${text} → ${proposal}`)

describe('what somebody is called before the name', () => {
  it.each([
    [
      '东屏县水利局水旱防御科科长许望山说，今年要修渠四十里。',
      ['office: 东屏县水利局水旱防御科科长 → 东屏县水利局水旱防御科副科长'],
    ],
    ['来访的商会主席维恰诺夫说，两国的商船今年多了三成。', ['office: 主席 → 秘书长']],
  ])('is another office than articles give: %s', async (draft, wanted) =>
    expect(await differing(draft)).toEqual(wanted),
  )

  it.each([
    '东屏县水利局水旱防御科副科长许望山说，今年要修渠四十里。',
    '水旱防御科副科长许望山说，今年要修渠四十里。',
    '县工会主席林知雨到工地看望修渠的人。',
    '商会秘书长维恰诺夫说，两国的商船今年多了三成。',
    // What he does, beside his office.
    '水利专家许望山说，今年要修渠四十里。',
  ])('is what articles give, in short, or beside it: %s', async (draft) =>
    expect(await differing(draft)).toEqual([]),
  )

  const called = (text: string, name: string) =>
    callingsOf(text, segment(text), 0, text.indexOf(name), text.indexOf(name) + name.length).map(
      (calling) => calling.text,
    )
  it.each([
    ['昨天，县水利局水旱防御科副科长许望山说', '许望山', ['县水利局水旱防御科副科长']],
    ['县委副书记、县工会主席林知雨', '林知雨', ['县工会主席', '县委副书记']],
    ['在港口采访的记者何小芹', '何小芹', []],
    ['许望山现任县水利局局长。', '许望山', ['县水利局局长']],
    ['看望了许望山', '许望山', []],
  ])('of %s', (text, name, wanted) => expect(called(text, name)).toEqual(wanted))

  it('a calling is one with itself, and the order of two does not matter', () => {
    const calling = fc.string({ unit: fc.constantFrom(...'县委副书记局长主席处兼代理𠮷 、'), maxLength: 12 })
    fc.assert(
      fc.property(calling, calling, (one, other) => {
        expect(areOneCalling(one, one)).toBe(true)
        if (one.length !== other.length) expect(areOneCalling(one, other)).toBe(areOneCalling(other, one))
      }),
    )
  })
})
