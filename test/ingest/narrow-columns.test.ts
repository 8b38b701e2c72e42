import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withWiderLines } from '../../src/ingest/page/lines/narrow-columns.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { column, news } from './news.ts'
import { expectSoundPage } from './sound.ts'

const widened = (lines: string[]) => withWiderLines(printLines(lines.join('\n'))).map(({ text }) => text)
const text = '河东新区跨河大桥合龙两岸居民从此出门十分钟就能过河再也不用绕远路了大家都说这座桥修得好'
const lines = text.match(/.{1,8}/gu)!

describe('lines of a narrow column', () => {
  it('are put together, as long as those of a common one', () => {
    expect(widened([...lines, ...lines, ...lines])[0]).toBe(lines[0]! + lines[1]!)
  })

  it('leave a headline above a line that is set in, and the next paragraph, alone', () => {
    const paragraph = ['林里的路修好', '了，下山的人多了', '三成。']
    const all = Array.from({ length: 8 }, () => ['山路今天通到林场', ...paragraph]).flat()
    expect(widened(all).slice(0, 4)).toEqual([
      '山路今天通到林场',
      '林里的路修好了，下山的人多了',
      '三成。',
      '山路今天通到林场',
    ])
  })

  it('make an article of a narrow box on a page of wide columns', () => {
    const page = news.flatMap(([headline, text], at) => [headline, ...column(at === 2 ? 8 : 18, ...text)])
    const articles = expectSoundPage(page.join('\n'))
    expect(articles.map(({ headline }) => headline)).toEqual(news.map(([headline]) => headline))
    expect(articles[2]!.body.map((block) => block.text)).toEqual(news[2]![1])
  })

  it('are left alone where they are few', () => {
    const wide = text.match(/.{1,14}/gu)!
    expect(widened([...wide, ...wide, ...wide, ...wide, ...lines])).toEqual([
      ...[...wide, ...wide, ...wide, ...wide],
      ...lines,
    ])
  })

  it('are all there in their order, whatever stands between them', () => {
    const line = fc.constantFrom(
      ...lines,
      '大桥合龙。',
      '跨河大桥合龙 两岸十分钟可达',
      '',
      '一',
      'The Old',
      '820',
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 20, maxLength: 60 }), (texts) => {
        const plain = printLines(texts.join('\n'))
        const members = withWiderLines(plain).flatMap((made) => made.members ?? [made])
        expect(members.map(({ number }) => number)).toEqual(plain.map(({ number }) => number))
      }),
    )
  })
})
