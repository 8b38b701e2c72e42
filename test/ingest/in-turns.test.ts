import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneAfterTheOther } from '../../src/ingest/page/lines/in-turns.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { readDump } from '../../src/ingest/reading/read-file.ts'
import { anyText } from '../text/any-text.ts'
import { BRIDGE, LIBRARY, MARKET } from './columns.ts'

const WIDTH = 13
const ROADS = [
  '入冬以来，县公路段把养护车开上了盘山路。工人们天不亮就出门，先清理弯道上的碎石，再检查护栏和标志牌，把结冰的地方撒上盐。',
  '段长介绍，今年新添了三台除雪车，遇到大雪两个小时就能把主干道推开。司机们说，往年封山要等好几天，现在当天就能把菜运进城里。',
]
const SCHOOL = [
  '山下的小学这学期开了木工课。孩子们自己量尺寸、锯木板，给教室做了一排放雨伞的架子。老师说，学生动手以后，算术课上的分数也好懂了。',
  '学校还请来村里的老木匠讲榫头，一块木头不用钉子就能合上。下学期打算再添一间陶土房，让孩子们把河边的泥巴烧成碗。',
]
const SPRING = [
  '村后的泉眼清淤之后，水又旺起来了。管水的老人每天早晚各量一次水位，用粉笔写在石板上，谁家浇地都先来看一眼，再商量先后。',
  '今年春天雨少，几户人家轮着用水，没有红过脸。村里打算把石渠再修一里地，让坡上的果园也能浇到。',
]
/** As programs set them: no line begins with a closing mark. */
const linesOf = (...paragraphs: string[]) =>
  paragraphs.flatMap((text) => [
    text.slice(0, WIDTH - 2),
    ...text.slice(WIDTH - 2).match(new RegExp(`.{1,${WIDTH}}(?![，。、；：！？”’）》])`, 'gu'))!,
  ])
const columns = [
  linesOf(...ROADS, BRIDGE[1]!),
  linesOf(...SCHOOL, LIBRARY[1]!),
  linesOf(...SPRING, MARKET[1]!),
]

/** The first line of each column, the second of each. */
const inTurns = (columns: string[][]): string[][] =>
  Array.from({ length: Math.max(...columns.map((lines) => lines.length)) }, (_, row) =>
    columns.flatMap((lines) => lines[row] ?? []),
  )
const readAs = (text: string) =>
  plain(oneAfterTheOther(printLines(text), text).map(({ text }) => text)).join('')
const plain = (lines: string[]) => lines.map((line) => line.replaceAll(' ', ''))

describe('columns told in turns', () => {
  const forms: [string, (row: string[]) => string][] = [
    ['a line of each', (row) => row.join('\n')],
    ['a blank line behind each line', (row) => row.join('\n\n').concat('\n')],
    ['the lines of a row in one', (row) => row.join(' ')],
  ]
  it.each(forms)('are read one after the other: %s', (_, told) => {
    const read = readAs(inTurns(columns).map(told).join('\n'))
    for (const lines of columns) expect(read).toContain(plain(lines).slice(0, 12).join(''))
  })

  it('give an article that can be read', () => {
    const { articles } = readDump(inTurns(columns).flat().join('\n'), 'turns.txt')
    const body = articles.flatMap(({ body }) => body.map(({ text }) => text)).join('')
    expect(body).toContain('先清理弯道上的碎石，再检查护栏和标志牌，把结冰的地方撒上盐。')
    expect(body).toContain('给教室做了一排放雨伞的架子。')
  })

  it('are not seen in texts that stand one after the other, or paragraph by paragraph', () => {
    const lines = columns.flat()
    const paragraphs = [...ROADS, ...SCHOOL, ...BRIDGE, ...LIBRARY, ...MARKET]
    for (const text of [lines.join('\n'), [...paragraphs, ...paragraphs].join('\n')]) {
      const printed = printLines(text)
      expect(oneAfterTheOther(printed, text)).toEqual(printed)
    }
  })

  it('lose no character and stand where the file has them, whatever else the file holds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 40 }), fc.nat(60), (odd, at) => {
        const rows = inTurns(columns).map((row, place) => (place % 3 ? row.join(' ') : row.join('\n')))
        rows.splice(at, 0, ...odd.map((text) => text.replaceAll('\n', '')))
        const text = rows.join('\n')
        const file = text.split('\n')
        const read = oneAfterTheOther(printLines(text), text)
        for (const { number, text, columns } of read)
          for (const [index, column] of columns.entries())
            if (text[index] !== ' ') expect(file[number - 1]![column]).toBe(text[index])
        const sorted = (texts: string[]) => [...texts.join('').replace(/[\s\p{Cf}\0]/gu, '')].sort().join('')
        expect(sorted(read.map(({ text }) => text))).toBe(sorted([text]))
      }),
      { numRuns: 40 },
    )
  })
})
