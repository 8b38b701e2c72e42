import { expect, it } from 'vitest'
import { around, divisionNames, divisions, inside, shortNames } from '../../src/text/divisions.ts'
import { longestAt, valueAtWord } from '../../src/text/trie.ts'

const named = (name: string) => divisions().find((division) => division.name === name)!

it('knows what lies in what', () => {
  expect(around(named('孝义市'))?.name).toBe('吕梁市')
  expect(around(named('吕梁市'))?.name).toBe('山西省')
  expect(around(named('山西省'))).toBeUndefined()
  expect(inside(named('吕梁市')).map(({ name }) => name)).toContain('方山县')
  expect(around(named('海淀区'))?.name).toBe('北京市')
})

it('files every division under its own name and no other', () => {
  for (const division of divisions()) {
    const filed = valueAtWord(divisionNames, division.name)
    if (filed) expect(new Set(filed.map(({ name }) => name))).toEqual(new Set([division.name]))
  }
  expect(valueAtWord(divisionNames, '朝阳区')!.length).toBeGreaterThan(1)
})

it('knows the short names in use', () => {
  expect(named('离石区').short).toBe('离石')
  expect(named('广西壮族自治区').short).toBe('广西')
  expect(named('西双版纳傣族自治州').short).toBe('西双版纳')
  expect(named('临县').short).toBeUndefined()
  expect(longestAt(shortNames, '在吕梁市', 1)).toBe(2)
})
