import { expect, it } from 'vitest'
import { asMeant } from '../../src/search/as-meant.ts'
import { parseQuery } from '../../src/search/parse-query.ts'

it.each<[string, [string, string][], string]>([
  ['wangge', [['wangge', '网格']], '网格'],
  ['wangge 社区', [['wangge', '网格']], '网格 社区'],
  ['-会议 wangge 版:2', [['wangge', '网格']], '-会议 网格 版:2'],
  [
    'hezuo',
    [
      ['hezuo', '合作'],
      ['hezuo', '河左'],
      ['hezuo', '合作'],
    ],
    '合作 OR 河左',
  ],
  ['lvliang geyao', [['lvlianggeyao', '吕梁歌谣']], '吕梁歌谣'],
  ['liangdai', [['liangdai', '“两代”']], '"“两代”"'],
  ['"网 各"', [['网 各', '网格']], '网格'],
  ['小区如何管物业', [['小区如何管物业', '小区…物业']], '小区 物业'],
  ['小区如何 管物业 -会议', [['小区如何管物业', '小区…物业']], '小区 物业 -会议'],
  ['会议', [], '会议'],
])('%s is meant as typed by others', (line, forgiven, meant) => {
  expect(asMeant(line, forgiven)).toBe(meant)
  expect(() => parseQuery(meant)).not.toThrow()
})

it('leaves alone what is not to stand in an article, or what has a field', () => {
  expect(asMeant('-wangge 社区', [['wangge', '网格']])).toBe('-wangge 社区')
  expect(asMeant('题:wangge 社区', [['wangge', '网格']])).toBe('题:wangge 社区')
})
