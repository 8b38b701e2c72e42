import { expect, it } from 'vitest'
import { noFurniture } from '../../src/ingest/page/lines/no-furniture.ts'
import { Role } from '../../src/ingest/page/pieces.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { bridge, column } from './news.ts'

const text = column(18, ...bridge)
/** The lines among `around` that are none, where all of these were taken for furniture. */
const rescued = (...around: string[]) => {
  const roles = [...around.map(() => Role.furniture), ...text.map(() => Role.inner)]
  return noFurniture(printLines([...around, ...text].join('\n')), Uint8Array.from(roles)).map(
    (line) => around[line],
  )
}

it('what the page reports of is no furniture', () => {
  expect(rescued('两岸居民十分钟就能过河')).toEqual(['两岸居民十分钟就能过河'])
})

it('what stands around texts is', () => {
  expect(rescued('河东日报', '2023年3月6日 星期一 第3版', '责任编辑 何雨 版式 方圆', '大桥')).toEqual([])
})

it('more lines in a row than any page has around its texts are none', () => {
  const rows = Array.from({ length: 7 }, (_, at) => `第${at}项 ${at * 37} ${at * 31}`)
  expect(rescued(...rows)).toEqual(rows)
  expect(rescued(...rows.slice(1))).toEqual([])
})
