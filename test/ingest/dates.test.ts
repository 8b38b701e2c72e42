import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateEvidence, NEVER } from '../../src/ingest/issue/evidence.ts'
import { gatherIssues } from '../../src/ingest/issue/gather-issues.ts'
import { mastheadDate } from '../../src/ingest/issue/masthead.ts'
import { datesAmong } from '../../src/ingest/issue/neighbours.ts'
import { latestOf } from '../../src/ingest/reading/latest.ts'
import { readDump, readText } from '../../src/ingest/reading/read-file.ts'

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
    [
      '河东日报2021年3月8日星期一第6814期今日20版网址:http://www.hedong-daily.example E-mail: news@hedong.example',
    ],
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

  it('is in the year that a day beside it writes out', () => {
    const text = [
      '本报河东1月11日电（记者 林晓）跨河大桥昨天合龙。合龙前的荷载试验从2021年1月7日做到10日，两岸居民出门十分钟就能过河。',
      '大桥的设计寿命是一百年，计划到2120年大修。建桥的念头起于1958年，1992年又提了一次。',
    ]
    expect(page(...text).date).toBe('2021-01-11')
  })

  it('is in the year of the calendar that has its weekday', () => {
    const text = [
      '本报河东5月12日电（记者 林晓）5月10日（星期一）起，河东市图书馆开到晚上九点半。5月15日（星期六）还有一场讲座。',
      '2020年，图书馆借出图书三万册。2019年，图书馆借出图书两万册，2018年，图书馆借出图书一万册。',
    ]
    expect(page(...text).date).toBe('2021-05-12')
  })

  it('stays unknown where the news are of several times', () => {
    const leads = ['3月5日', '7月9日', '11月2日', '11月20日', '5月1日']
    const text = leads.map(
      (day) => `本报河东${day}电（记者 林晓）2021年的河东，第三座水厂建成通水，城东三万户居民喝上了新水。`,
    )
    expect(page(...text)).toMatchObject({ date: null, dateFrom: 'none' })
  })

  it('is never later than the file', () => {
    const text = [
      '本报河东3月4日电（记者 林晓）跨河大桥合龙。2021年3月2日，大桥做了荷载试验。到2022年，河东还要再架两座桥。',
      '2021年3月1日，河东市图书馆开到晚上九点半，馆里辟出了自习区。',
    ].join('\n\n')
    expect(readDump(text, 'scan.txt').date).toBe('2021-03-04')
    expect(readDump(text, 'scan.txt', {}, '2021-03-05').date).toBe('2021-03-04')
    expect(readDump(text, 'scan.txt', {}, '2020-12-31').date).toBeNull()
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

describe('the time of a file', () => {
  const now = Date.parse('2024-05-01T12:00:00Z')
  const latest = (time: string) => latestOf({ changed: Date.parse(time) }, now)

  it('bounds its pages, a day more for other clocks', () => {
    expect(latest('2023-04-22T20:00:00Z')).toBe('2023-04-23')
  })

  it.each(['1970-01-01T00:00:00Z', '1980-01-01T00:00:00Z', '2024-06-01T00:00:00Z', 'no time'])(
    'says nothing where it is %s',
    (time) => {
      expect(latest(time)).toBe(NEVER)
    },
  )
})

describe('the day that an article reports of', () => {
  const event = (text: string, file: string) => {
    const { eventDate, eventDateFrom } = readText(text, file, {})[0]!.articles[0]!
    return [eventDate, eventDateFrom]
  }
  const lines = (...all: string[]) => all.join('\n\n')
  const withYear = '本报讯（记者 林晓）2020年12月30日，跨河大桥合龙，两岸居民出门十分钟就能过河。'
  const without = '本报讯（记者 林晓）12月30日，跨河大桥合龙，两岸居民出门十分钟就能过河。'

  it('says where its year comes from', () => {
    expect(event(withYear, '2021-01-04-01.txt')).toEqual(['2020-12-30', 'print'])
    expect(event(without, '2021-01-04-01.txt')).toEqual(['2020-12-30', 'issue'])
    expect(event(lines('河东时报 2021年1月4日 星期一', without), 'scan.txt')).toEqual([
      '2020-12-30',
      'inferred',
    ])
    expect(event(without, 'scan.txt')).toEqual([null, null])
    expect(event('本报讯（记者 林晓）跨河大桥合龙，两岸居民出门就能过河。', '2021-01-04-01.txt')).toEqual([
      null,
      null,
    ])
  })
})

describe('a page beside others of its folder', () => {
  const said = (date: string | null, more: Partial<DateEvidence> = {}): DateEvidence => ({
    date,
    isStated: false,
    day: date === null ? null : { year: null, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) },
    isSent: date !== null,
    latest: NEVER,
    ...more,
  })
  const dated = (evidence: DateEvidence[]) =>
    datesAmong(
      evidence.map((own, place) => ({ file: `scan-${String(place).padStart(3, '0')}.txt`, evidence: own })),
    )
  const near = ['2021-03-04', '2021-03-05', '2021-03-04'].map((date) => said(date))

  it('is of their day where it says nothing of its own', () => {
    expect(dated([...near, said(null), said(null)]).slice(3)).toEqual(['2021-03-04', '2021-03-04'])
  })

  it('is of their year where it says none, or another one of the same days', () => {
    const noYear = said(null, { day: { year: null, month: 3, day: 3 }, isSent: true })
    expect(dated([...near, noYear, said('2019-03-05')]).slice(3)).toEqual(['2021-03-03', '2021-03-05'])
  })

  it('keeps what it states, and a day of its own', () => {
    const [stated, other] = [said('2019-03-05', { isStated: true }), said('2020-10-01')]
    expect(dated([...near, stated, other]).slice(3)).toEqual(['2019-03-05', '2020-10-01'])
  })

  it('stays unknown where they do not agree, are too far away or later than its file', () => {
    const apart = ['2021-03-04', '2020-07-01', '2019-11-11', '2022-02-02'].map((date) => said(date))
    expect(dated([...apart, said(null)])[4]).toBeNull()
    expect(dated([...near, ...Array.from({ length: 40 }, () => said(null))]).at(-1)).toBeNull()
    expect(dated([...near, said(null, { latest: '2021-01-01' })])[3]).toBeNull()
  })

  it('takes those whose names begin as its own does', () => {
    const files = [
      ...['p1', 'p2', 'p3'].map((name) => ({ file: `old-${name}.txt`, evidence: said('2011-06-01') })),
      { file: 'scan-1.txt', evidence: said(null) },
      ...['2', '3', '4'].map((name) => ({ file: `scan-${name}.txt`, evidence: said('2021-03-04') })),
    ]
    expect(datesAmong(files)[3]).toBe('2021-03-04')
  })

  it('is in one issue with them, as inferred, whatever the order of reading', () => {
    const lead = '本报河东3月4日电（记者 林晓）跨河大桥合龙。2021年3月2日，大桥做了荷载试验，两岸可达。'
    const pages = [
      lead,
      lead.replace('大桥合龙', '大桥通车'),
      '读者来信：河东的早市什么时候再开？盼望早日有个答复。',
    ]
    const results = pages.flatMap((text, place) => readText(text, `scan-${place}.txt`, {}))
    for (const order of [results, [...results].reverse()]) {
      const issues = gatherIssues(order)
      expect(issues).toMatchObject([{ id: '2021-03-04~', dateFrom: 'text', dateSure: false }])
      expect(issues[0]!.sources).toHaveLength(3)
    }
  })
})
