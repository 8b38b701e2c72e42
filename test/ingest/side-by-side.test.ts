import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { readDump } from '../../src/ingest/reading/read-file.ts'
import { anyText } from '../text/any-text.ts'
import { bridge, library, market, WIDTH } from './columns.ts'

/** Columns as a dump that keeps places has them: rows beside each other, `gap` blanks between. */
function beside(columns: string[][], gap: number): string[] {
  const rows = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map((lines) => (lines[row] ?? '').padEnd(WIDTH + gap))
      .join('')
      .trimEnd(),
  )
}
/** The same where a program sees no gap behind a line that fills its column, and prints one blank for it. */
function merged(columns: string[][]): string[] {
  const rows = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: rows }, (_, row) =>
    columns.reduce((before, lines, column) => {
      const line = lines[row] ?? ''
      const isFull = before !== '' && columns[column - 1]![row]?.length === WIDTH
      if (isFull && line !== '' && !line.startsWith('　')) return `${before} ${line}`
      return line === '' ? before : before.padEnd(column * (WIDTH + 5)) + line.replace(/^　　/u, '   ')
    }, ''),
  )
}
const plain = (lines: string[]) => lines.map((line) => line.replace(/[\s]/gu, ''))
const readsAs = (text: string) => printLines(text).map((line) => line.text.replace(/\s/gu, ''))

describe('columns that stand side by side in the rows of a dump', () => {
  it.each([4, 5, 9])('are read one after the other, %i blanks between', (gap) => {
    expect(readsAs(beside([bridge, library], gap).join('\n'))).toEqual(plain([...bridge, ...library]))
  })

  it('are read one after the other where a single blank stands between two lines that fill theirs', () => {
    const columns = [bridge, library, market]
    const long = columns.map((lines) => [...lines, ...lines.slice(0, 12)])
    expect(readsAs(merged(long).join('\n'))).toEqual(plain(long.flat()))
  })

  it('hold headlines and writers with a blank in them, which part nothing', () => {
    const head = ['跨河大桥昨日合龙 两岸居民出门十分钟', '本报记者 林晓　何雨', ...bridge]
    const rows = beside([head, ['', '', ...library]], 4)
    expect(readsAs(rows.join('\n'))).toContain('跨河大桥昨日合龙两岸居民出门十分钟')
    expect(readsAs(rows.join('\n'))).toContain('本报记者林晓何雨')
  })

  it('are read below the headline that stands above them, and before what stands below', () => {
    const head = `${' '.repeat(9)}跨河大桥合龙两岸十分钟可达市民说再不用绕远路`
    const rows = [head, '', ...beside([bridge, library], 5), '', head.replaceAll('河', '江')]
    expect(readsAs(rows.join('\n'))).toEqual(
      plain([head, ...bridge, ...library, head.replaceAll('河', '江')]),
    )
  })

  it('are articles of their own, each with what stands in its column', () => {
    const columns = [
      ['跨河大桥昨日合龙', '', ...bridge],
      ['图书馆晚上开到九点半', '', ...library],
    ]
    const text = beside(columns, 6).join('\n')
    const { articles } = readDump(text, 'rows.txt')
    const bodies = articles.map(({ body }) => body.map((block) => block.text).join(''))
    expect(bodies).toHaveLength(2)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
    expect(bodies.find((body) => body.includes('大桥'))).not.toContain('图书馆')
    expect(bodies.find((body) => body.includes('自习区'))).not.toContain('大桥')
  })

  it('stand where the file has them', () => {
    for (const rows of [beside([bridge, library], 5), merged([bridge, library, market])])
      for (const { number, text, columns } of printLines(rows.join('\n')))
        for (const [index, column] of columns.entries()) expect(rows[number - 1]![column]).toBe(text[index])
  })

  it('are not seen in lists of names and tables', () => {
    const names = Array.from({ length: 30 }, () => '林　晓      周一平      何　雨      方　圆')
    const table = Array.from(
      { length: 30 },
      (_, row) => `河东新区青石乡中心小学      ${row}      ${row * 7}.5`,
    )
    for (const rows of [names, table])
      expect(printLines(rows.join('\n')).map(({ number }) => number)).toEqual(rows.map((_, row) => row + 1))
  })

  it('lose no character, whatever stands in the rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, fc.nat(12), anyText), { minLength: 1, maxLength: 40 }),
        (odd) => {
          const rows = [
            ...beside([bridge, library], 4),
            ...odd.map(([a, gap, b]) => `${a}${' '.repeat(gap)}${b}`.replace(/\n/gu, '')),
          ]
          const sorted = (texts: string[]) =>
            [...texts.join('').replace(/[\s\p{Cf}\0]/gu, '')].sort().join('')
          expect(sorted(printLines(rows.join('\n')).map(({ text }) => text))).toBe(sorted(rows))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('take no longer than their size, in rows of very many parts and in very many rows', () => {
    const wide = Array.from({ length: 20 }, () => `河东新区大桥合龙${'    河东新区大桥合龙'.repeat(5000)}`)
    const long = Array.from({ length: 4000 }, (_, row) =>
      beside([bridge, library], 5)[row % bridge.length]!.padStart(40 + (row % 50)),
    )
    for (const rows of [wide, long, [...beside([bridge, library], 4), ...wide]])
      expect(printLines(rows.join('\n')).length).toBeGreaterThan(0)
  })
})
