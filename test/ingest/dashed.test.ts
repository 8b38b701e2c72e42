import { describe, expect, it } from 'vitest'
import { bridge, library } from './news.ts'
import { expectSoundPage } from './sound.ts'

describe('a line below a headline that a dash begins', () => {
  const dashed = '——两岸居民出门十分钟过河，前后一共动用了三百多名工人'

  it.each(['\n', '\n\n'])('is its subtitle, where a paragraph stands in a line', (between) => {
    const page = ['跨河大桥昨天合龙', dashed, ...bridge, '图书馆夜里也开门', ...library]
    const [first] = expectSoundPage(page.join(between))
    expect(first).toMatchObject({ kicker: [], headline: '跨河大桥昨天合龙', subhead: [dashed] })
    expect(first!.body[0]!.text.replaceAll(' ', '')).toBe(bridge[0]!.replaceAll(' ', ''))
  })

  it('is text where one speaks in it', () => {
    const said = '——你们看，桥就这样合上了。'
    const [first] = expectSoundPage(['跨河大桥昨天合龙', bridge[0]!, said, bridge[1]!].join('\n'))
    expect(first!.body.map(({ type, text }) => [type, text])).toContainEqual(['p', said])
  })
})
