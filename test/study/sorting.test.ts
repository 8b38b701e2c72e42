import { expect, it } from 'vitest'
import type { Sorting } from '../../src/study/choices.ts'
import { periodOf } from '../../src/study/period.ts'
import { sorted } from '../../src/study/sorting.ts'

const line = (left: string, right: string, source: string) => ({ left, right, source, date: '2021-03-05' })
const lines = [
  line('甲乙，', '，丙', 'b:1'),
  line('丙“乙', '丁', 'a:2'),
  line('', '“丁', 'a:1'),
  line('丁甲', '', 'a:1'),
]
const order = (sorting: Sorting) => sorted(lines, sorting).map((own) => lines.indexOf(own))

it('lines are ordered by what stands nearest, marks left out; those that are alike stay as they came', () => {
  expect(order('right')).toEqual([3, 1, 2, 0])
  expect(order('left')).toEqual([2, 1, 0, 3])
  expect(order('source')).toEqual([2, 3, 1, 0])
  expect(order('date')).toEqual([0, 1, 2, 3])
})

it('a period is a year, a month or an issue, and nothing where there is no date', () => {
  const issue = { id: '2022-08-03', date: '2022-08-03' }
  expect([periodOf(issue, 'year'), periodOf(issue, 'month'), periodOf(issue, 'issue')]).toEqual([
    '2022',
    '2022-08',
    '2022-08-03',
  ])
  expect(periodOf({ id: 'x', date: null }, 'month')).toBeNull()
})
