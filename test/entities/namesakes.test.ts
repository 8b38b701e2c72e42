import { expect, it } from 'vitest'
import { type Appearance, namesakesIn } from '../../src/entities/people/namesakes.ts'

const seen = (date: string | null, ...titles: string[]): Appearance => ({ date, titles, isWriter: false })
const written = (date: string): Appearance => ({ date, titles: [], isWriter: true })

it('one person may hold many offices, one after the other', () => {
  expect(
    namesakesIn([
      seen('2020-01-05', '东河县县长'),
      seen('2020-06-01', '东河县县长'),
      seen('2021-02-01', '西山镇党委书记'),
      seen('2022-02-01'),
      seen(null, '市政协主席'),
    ]),
  ).toEqual(['', '', '', '', ''])
})

it('who holds offices in two places at a time is two people; what says nothing goes to the one spoken of most', () => {
  expect(
    namesakesIn([
      seen('2020-01-05', '方山县县长'),
      seen('2020-03-01', '岚县副县长'),
      seen('2020-06-01', '方山县县长'),
      seen('2020-09-01', '岚县副县长'),
      seen('2020-10-01', '岚县副县长'),
      seen('2020-11-01'),
    ]),
  ).toEqual(['方山县', '岚县', '方山县', '岚县', '岚县', '岚县'])
})

it('who writes for the paper is not the one who holds office', () => {
  expect(
    namesakesIn([written('2020-01-05'), seen('2020-03-01', '市教育局局长'), written('2020-06-01')]),
  ).toEqual(['记者', '任职', '记者'])
  expect(namesakesIn([written('2020-01-05'), written('2020-06-01')])).toEqual(['', ''])
})

it('the order of the articles does not matter', () => {
  const all = [written('2020-01-05'), seen('2020-03-01', '市教育局局长'), seen('2020-06-01')]
  expect(namesakesIn([...all].reverse())).toEqual(namesakesIn(all).reverse())
})
