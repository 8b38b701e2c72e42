import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mastheadDate } from '../../src/ingest/issue/masthead.ts'
import { readDump } from '../../src/ingest/reading/read-file.ts'

const days = '日一二三四五六'

describe('the date that a page states of itself', () => {
  it.each([
    ['2021年3月8日 星期一'],
    ['河东时报 2021.03.08 星期一'],
    ['2021 年 3 月 8 日  星 期 一  第 1203 期  今日 8 版'],
    ['二〇二一年三月八日 星期一'],
    ['２０２１年３月８日　星期一'],
    ['2021年3月8日 本版编辑：何雨 版式 林晓'],
    ['2021-03-08'],
  ])('is read from %s', (line) => {
    expect(mastheadDate(['市图书馆周末开到九点半', line, '馆里辟出了自习区。'])).toBe('2021-03-08')
  })

  it.each([
    ['a sentence', '2021年3月8日，大桥合龙。'],
    ['a weekday that the calendar contradicts', '2021年3月8日 星期五'],
    ['a day that no calendar has', '2021年2月30日 星期二'],
    ['a headline', '2021年3月8日大桥合龙'],
  ])('is not read from %s', (_, line) => {
    expect(mastheadDate([line])).toBeNull()
  })

  it('is none where two are stated as surely', () => {
    expect(mastheadDate(['2021年3月8日 星期一', '2021年3月9日 星期二'])).toBeNull()
  })

  it('wins over the days that the articles report of', () => {
    const text = ['2021年3月8日 星期一', '大桥合龙', '本报讯（记者 林晓）3月5日，大桥合龙，两岸可达。'].join(
      '\n',
    )
    expect(readDump(text, 'scan.txt')).toMatchObject({ date: '2021-03-08', dateFrom: 'text' })
  })

  it('is found whatever the day', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-').map(Number)
        const line = `${year}年${month}月${dayOfMonth}日 星期${days[date.getUTCDay()]}`
        expect(mastheadDate([line])).toBe(iso)
      }),
    )
  })
})

describe('the date of a page that states none', () => {
  const page = (...lines: string[]) => readDump(lines.join('\n\n'), 'scan.txt')

  it('is in the newest year that it speaks of, not in the one that it writes most often', () => {
    const text = [
      '本报河东1月4日电（记者 林晓）河东新区2020年的账算出来了：2020年修路十二条，2020年种树三万棵，比2020年初定的目标还多。',
      '2021年的头三天，新区的公交线路已有四十条。新区说，到2025年还要再添二十条。',
    ]
    expect(page(...text).date).toBe('2021-01-04')
  })

  it('stays unknown where no year is told', () => {
    expect(page('本报河东1月4日电（记者 林晓）跨河大桥昨天合龙，两岸居民出门十分钟就能过河。')).toMatchObject(
      {
        date: null,
        dateFrom: 'none',
      },
    )
  })
})
