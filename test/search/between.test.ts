import { expect, it } from 'vitest'
import { isBetween } from '../../src/search/between.ts'

it('takes the first and the last of the days that are named, and nothing without a day', () => {
  const [since, until] = ['2021-03-05', '2021-03-07']
  const days = ['2021-03-04', '2021-03-05', '2021-03-06', '2021-03-07', '2021-03-08', null]
  const within = (from: string | null, to: string | null) => days.filter((day) => isBetween(day, from, to))
  expect(within(since, until)).toEqual(['2021-03-05', '2021-03-06', '2021-03-07'])
  expect(within(null, until)).toEqual(['2021-03-04', '2021-03-05', '2021-03-06', '2021-03-07'])
  expect(within(since, null)).toEqual(['2021-03-05', '2021-03-06', '2021-03-07', '2021-03-08'])
  expect(within(null, null)).toEqual(days)
})
