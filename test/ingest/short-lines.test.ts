import { describe, expect, it } from 'vitest'
import { readCredit } from '../../src/ingest/page/bylines.ts'
import { bridge } from './news.ts'
import { expectSoundPage } from './sound.ts'

const prices = [
  '市场 品种 本周价 上周价'.split(' '),
  '河东集 大白菜 1.20 0.95'.split(' '),
  '石鼓岭 土豆 1.80 1.60'.split(' '),
  '南关口 鸡蛋 5.10 4.90'.split(' '),
  '北关口 豆腐 2.50 2.50'.split(' '),
  '西门外 小米 4.20 4.00'.split(' '),
  '东门里 胡麻油 9.80 9.60'.split(' '),
].flat()

describe('a table whose cells stand each in a line', () => {
  const articles = expectSoundPage(
    [
      '菜价连降三周',
      '市物价监测中心昨天发布，全市主要农副产品价格连续三周回落，其中叶菜类降幅最大。',
      ...prices,
      '监测人员分析，近期天气晴好，大棚菜集中上市，外地菜车也多了，短期内价格还会稳中有降。',
      '跨河大桥昨天合龙',
      ...bridge,
    ].join('\n'),
  )
  const blocks = articles.flatMap(({ body }) => body)

  it('is no row of headings', () => {
    const cells = blocks.filter(({ text }) => prices.includes(text))
    expect(cells.length).toBeGreaterThan(3)
    expect(cells.filter(({ type }) => type === 'crosshead')).toEqual([])
  })

  it('has written nothing', () => {
    expect(articles.flatMap(({ bylines }) => bylines.map(({ name }) => name))).toEqual(['林晓', '周一平'])
  })
})

describe('a line that may name who wrote', () => {
  it('does not where it says who printed, or that nobody knows', () => {
    expect(['本报讯', '本刊', '佚名'].flatMap((line) => readCredit(line))).toEqual([])
  })
})
