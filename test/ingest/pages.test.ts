import { describe, expect, it } from 'vitest'
import { gatherIssues } from '../../src/ingest/issue/gather-issues.ts'
import { arrangeHeading, headlineFromText } from '../../src/ingest/page/heading.ts'
import { readDump, readText } from '../../src/ingest/reading/read-file.ts'
import { bridge, clinic, column, library, news } from './news.ts'
import { expectSoundPage } from './sound.ts'

const page = (...lines: string[]) => lines.join('\n\n')

const layouts: Record<string, (set: (text: string[]) => string[]) => string[]> = {
  'above their texts': (set) => news.flatMap(([headline, text]) => [headline, ...set(text)]),
  'below their texts': (set) => news.flatMap(([headline, text]) => [...set(text), headline]),
  'at the page’s end': (set) => [
    ...news.flatMap(([, text]) => set(text)),
    ...[1, 0, 3, 2].map((index) => news[index]![0]),
  ],
}
const dumps: Record<string, (text: string[]) => string[]> = {
  'print lines': (text) => column(18, ...text),
  // In wider ones the last line of a paragraph fills its column: nothing but what is said tells that it ends there.
  'wider print lines': (text) => column(20, ...text),
  // As short as headlines.
  'narrow print lines': (text) => column(8, ...text),
  paragraphs: (text) => text,
}
const habits: Record<string, (lines: string[]) => string> = {
  'a blank line after each': (lines) => lines.join('\n\n'),
  'no blank line': (lines) => lines.join('\n'),
}
const all = Object.keys(layouts).flatMap((layout) =>
  Object.keys(dumps).flatMap((dump) => Object.keys(habits).map((habit) => [layout, dump, habit] as const)),
)

describe('a page of four articles', () => {
  it.each(all)('with headlines %s, dumped as %s, %s, is cut into them', (layout, dump, habit) => {
    const articles = expectSoundPage(habits[habit]!(layouts[layout]!(dumps[dump]!)))
    expect(articles.map(({ headline }) => headline)).toEqual(news.map(([headline]) => headline))
    expect(articles.map(({ body }) => body.map(({ text }) => text.replaceAll(' ', '')))).toEqual(
      news.map(([, text]) => text.map((paragraph) => paragraph.replaceAll(' ', ''))),
    )
  })

  it('is cut alike whatever the width of its commas', () => {
    const lines = layouts['above their texts']!(dumps['print lines']!)
    const halfwidth = lines.map((line) =>
      line.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'),
    )
    const ends = (made: string[]) => expectSoundPage(made.join('\n')).map(({ source }) => source.lines)
    expect(ends(halfwidth)).toEqual(ends(lines))
  })

  it('is cut alike in traditional characters', () => {
    const lines = layouts['above their texts']!(dumps['print lines']!)
    const traditional = lines.map((line) =>
      [...line]
        .map(
          (character) =>
            ({ 报: '報', 讯: '訊', 记: '記', 书: '書', 图: '圖', 馆: '館', 时: '時' })[character] ??
            character,
        )
        .join(''),
    )
    const ends = (made: string[]) => expectSoundPage(made.join('\n')).map(({ source }) => source.lines)
    expect(ends(traditional)).toEqual(ends(lines))
  })

  it('has confident articles, and says of what it doubts', () => {
    for (const { confidence } of expectSoundPage(
      layouts['above their texts']!(dumps['print lines']!).join('\n'),
    ))
      expect(confidence.value).toBeGreaterThan(0.6)
  })
})

describe('print lines', () => {
  it('are joined into paragraphs, with headlines after their bodies', () => {
    const text = page(
      ...column(18, ...bridge),
      '跨河大桥合龙 两岸十分钟可达',
      ...column(18, ...library),
      '市图书馆周末开到九点半',
    )
    const [first, second] = expectSoundPage(text)
    expect(first).toMatchObject({ headline: '跨河大桥合龙 两岸十分钟可达', headlineFrom: 'print' })
    expect(first!.body.map((block) => block.text)).toEqual([
      bridge[0]!.replace('3月 5日', '3月5日'),
      bridge[1],
      bridge[2],
    ])
    expect(first!.bylines).toEqual([
      { name: '林晓', role: '记者' },
      { name: '周一平', role: '记者' },
    ])
    expect(second).toMatchObject({ headline: '市图书馆周末开到九点半' })
    expect(second!.body).toHaveLength(3)
  })

  it('give the headlines at the page’s end to the bodies whose words they share', () => {
    const text = page(
      ...column(18, ...bridge),
      ...column(18, ...library),
      '市图书馆周末开到九点半',
      '跨河大桥合龙 两岸十分钟可达',
    )
    const articles = expectSoundPage(text)
    expect(articles.map(({ headline }) => headline)).toEqual([
      '跨河大桥合龙 两岸十分钟可达',
      '市图书馆周末开到九点半',
    ])
  })

  it('make a headline where the page printed none, and say so', () => {
    const others = news.slice(1).flatMap(([headline, text]) => [headline, ...column(18, ...text)])
    const [article] = expectSoundPage(page(...column(18, ...bridge), ...others))
    expect(article).toMatchObject({ headlineFrom: 'inferred', headline: '3月5日，河东新区跨河大桥合龙' })
    expect(article!.confidence.doubts).toContain('noHeadline')
  })

  it('go on where the column changes its width in mid-paragraph', () => {
    const whole = bridge[1]! + bridge[2]!
    const wide = whole.slice(52).match(/.{1,26}/gu) ?? []
    const others = news.slice(1).flatMap(([headline, text]) => [headline, ...column(18, ...text)])
    const lines = [...column(18, bridge[0]!), ...column(18, whole.slice(0, 52)), ...wide]
    const [article] = expectSoundPage(page('跨河大桥合龙 两岸十分钟可达', ...lines, ...others))
    expect(
      article!.body
        .map(({ text }) => text)
        .slice(1)
        .join(''),
    ).toBe(whole)
    expect(article!.body.length).toBeLessThan(4)
  })

  it('are read through the spaces of justification and around figures', () => {
    const text = page(
      ...column(18, bridge[0]!, bridge[1]!),
      '  全 市 共 有 小 区 660 个 ，其 中',
      '新 建 的 28 个 。',
    )
    const [article] = expectSoundPage(text)
    expect(article!.body.at(-1)!.text).toBe('全市共有小区660个，其中新建的28个。')
  })

  it('are not parted by a blank line that the dump left out after a figure', () => {
    const text = [...column(18, bridge[0]!)].join('\n\n').replace('\n\n', '\n')
    expect(expectSoundPage(text)[0]!.body).toHaveLength(1)
  })

  it('keep Latin words apart that meet at a line’s end', () => {
    const text = page(
      '本报讯 新书由出版社译出，原名为 The Old',
      'Bridge of our town，共十二章，写一座',
      '桥的故事，也写人的故事，好看。',
    )
    expect(expectSoundPage(text)[0]!.body[0]!.text).toContain('The Old Bridge of our town')
  })
})

describe('paragraphs a line', () => {
  const paragraphs = (...lines: string[]) => lines.join('\n\n')

  it('are healed where a column ended in mid-sentence', () => {
    const cut = bridge[1]!.indexOf('自行')
    const text = paragraphs(
      '跨河大桥合龙',
      bridge[0]!,
      bridge[1]!.slice(0, cut),
      bridge[1]!.slice(cut),
      bridge[2]!,
    )
    const [article] = expectSoundPage(text)
    expect(article!.body.map((block) => block.text)[1]).toBe(bridge[1])
    expect(article!.body).toHaveLength(3)
  })

  it('keep a repeated column end once, where the text before leads up to it', () => {
    const cut = bridge[2]!.indexOf('到那时')
    const [start, end] = [bridge[2]!.slice(0, cut - 1), bridge[2]!.slice(cut - 1)]
    const filler = '读者来信说，这座桥盼了许多年，如今总算盼到了，往后走亲戚也方便，不必再看天气。'
    const text = paragraphs(
      ...['市图书馆周末开到九点半', ...library, end + filler],
      ...['跨河大桥合龙', bridge[0]!, bridge[1]!, start, end + filler],
    )
    const { dropped, articles } = readDump(text, 'a.txt')
    expectSoundPage(text)
    expect(dropped).toEqual([{ lines: [[9, 9]], why: 'repeated' }])
    expect(articles.at(-1)!.body.at(-1)!.text).toBe(start + end + filler)
  })

  it('keep a clause once that ends a column and begins the next as well, with a slip of recognition', () => {
    const cut = bridge[2]!.indexOf('将增开')
    const clause = bridge[2]!.slice(cut - 13, cut)
    const [start, rest] = [bridge[2]!.slice(0, cut), bridge[2]!.slice(cut)]
    const slip = `${clause.slice(0, 9)}口${clause.slice(10)}`
    for (const again of [clause, slip]) {
      const text = paragraphs('跨河大桥合龙', bridge[0]!, bridge[1]!, start, again + rest)
      const [article] = expectSoundPage(text)
      const parts = [bridge[2]!.slice(0, cut - 13), again + rest]
      expect(article!.body.map((block) => block.text).slice(2)).toEqual(parts)
    }
  })

  it('keep print lines once that stand again, torn off, at the end of another column', () => {
    const set = (text: string) => text.match(/.{1,14}/gu)!
    const [first, second] = [set(bridge.join('')), set(library.join(''))]
    const copy = first.slice(2, 6)
    expect(copy.at(-1)).not.toMatch(/[。！？]$/)
    const columns = ['跨河大桥合龙', ...first, '', '市图书馆周末开到九点半', ...second]
    const { dropped } = readDump([...columns, '', ...copy].join('\n'), 'a.txt')
    const last = columns.length + 1
    expect(dropped).toEqual([{ lines: [[last + 1, last + copy.length]], why: 'repeated' }])
    expect(readDump([...columns, '', ...copy, '。以上是来信摘要。'].join('\n'), 'a.txt').dropped).toEqual([])
  })

  it('tell a byline, a photo and a jump', () => {
    const text = paragraphs(
      '沿河修起亲水步道',
      '□ 本报记者 林晓',
      '步道从老码头开始，一路向南，经过三个公园，供市民散步、跑步。步道宽三米，铺的是透水砖，雨后不积水，老人推着童车也走得稳。',
      '岸坡用石块和草皮护起来，既挡得住水，又看得见绿。步道紧贴着岸坡走，工人把原来的水泥护坡一段段拆掉，种上了菖蒲和芦苇。',
      '步道上的路灯每隔二十米一盏，天黑了自动亮起，晚上也热闹起来，跑步的人比从前多了一倍还不止。',
      ...news[2]!.flat(),
      '近日，学生在新修的操场上做操。操场铺了塑胶跑道，四周种了海棠，课间尤其热闹。 何雨 摄',
      '家门口做上心电图',
      ...clinic.slice(0, 2),
      `${clinic[2]!}(下转3版)`,
    )
    const articles = expectSoundPage(text)
    expect(articles[0]!.bylines).toEqual([{ name: '林晓', role: '记者' }])
    expect(articles.flatMap(({ bylines }) => bylines)).toContainEqual({ name: '何雨', role: '摄影' })
    expect(articles.at(-1)).toMatchObject({ headline: '家门口做上心电图', jump: '下转3版' })
  })

  it('do not take for the writer of a text who made the picture beside it', () => {
    const [article] = expectSoundPage(paragraphs('跨河大桥合龙', ...bridge, '（何雨 摄）'))
    expect(article!.bylines.map(({ name }) => name)).toEqual(['林晓', '周一平'])
    expect(article!.body.at(-1)!.text).toContain('何雨 摄')
  })
})

describe('a line that names writers and nothing else', () => {
  const unsigned = column(18, ...bridge.slice(1))
  const signed = ['市图书馆周末开到九点半', ...column(18, ...library)]
  const named = (...lines: string[]) =>
    Object.fromEntries(
      expectSoundPage(lines.join('\n')).map(({ headline, bylines }) => [
        headline,
        bylines.map(({ name }) => name),
      ]),
    )
  const HEADLINE = '跨河大桥合龙 两岸十分钟可达'
  const expected = { [HEADLINE]: ['林晓'], 市图书馆周末开到九点半: ['何雨'] }

  it('is no text, above a headline or below it', () => {
    expect(named(...signed, '□本报记者 林 晓摄影报道', HEADLINE, ...unsigned)).toEqual(expected)
    expect(named(...signed, '□本报记者 林晓', HEADLINE, ...unsigned)).toEqual(expected)
    expect(named('本报记者 林晓', HEADLINE, ...unsigned, ...signed)).toEqual(expected)
  })

  it('is not said of an article that names its own', () => {
    expect(named(HEADLINE, ...unsigned, '□本报驻青石记者 林晓', ...signed)).toEqual(expected)
    expect(named(HEADLINE, ...unsigned, ...signed, '本报记者 林晓')).toEqual(expected)
  })
})

describe('the head of an article', () => {
  const head = (...texts: [text: string, shared: number][]) =>
    arrangeHeading({
      units: texts.map(([text]) => ({
        kind: 'display',
        lines: [],
        text,
        open: false,
      })),
      shared: texts.map(([, shared]) => shared),
    })

  it('has its labels, kicker, headline and subhead', () => {
    const given = head(
      ['【身边事】', 0],
      ['河东新区：', 0.9],
      ['跨河大桥合龙 两岸可达', 0.9],
      ['桥面留出自行车道', 0.8],
    )
    expect(given).toEqual({
      labels: ['身边事'],
      kicker: ['河东新区：'],
      headline: '跨河大桥合龙 两岸可达',
      subhead: ['桥面留出自行车道'],
    })
  })

  it('is parted at the dash where the line is longer than a headline may be', () => {
    const kicker = '修桥铺路、办学建馆，河东新区一年里办成的十件实事让两岸居民在家门口看见了变化——'
    const headline = '一座桥连起两岸，一盏灯照亮一条街，一件件小事办到人心里'
    expect(head([kicker + headline, 0.9])).toMatchObject({ kicker: [kicker], headline })
  })

  it('has at most 60 characters and no full stop inside, whatever the page', () => {
    for (const [layout, dump, habit] of all)
      for (const { headline } of expectSoundPage(habits[habit]!(layouts[layout]!(dumps[dump]!))))
        expect(headline).toMatch(/^[^。]{1,60}$/u)
  })

  it('that was made from a text keeps its words apart', () => {
    const text = 'The bridge opens today. 两岸居民 说，桥修得好。'
    expect(headlineFromText(text)).toBe('The bridge opens today.两岸居民说')
    expect(headlineFromText('上接1版 两岸居民 说，桥修得好。')).toBe('两岸居民说，桥修得好')
    expect(headlineFromText('本报讯，。河边的水车又转了。')).toBe('河边的水车又转了')
    expect(headlineFromText('本报讯　“水车”又转了。')).toBe('“水车”又转了')
    expect(headlineFromText('问：补办身份证要几天？答：二十天以内。')).toBe('补办身份证要几天？')
    expect(headlineFromText('编辑同志：院外的路灯坏了一个月。')).toBe('院外的路灯坏了一个月')
    expect(headlineFromText('3：2，东关队赢了。')).toBe('3：2，东关队赢了')
  })

  it('says that it is a notice', () => {
    const text = [
      '市图书馆征书启事',
      '市图书馆现向市民征集地方文献，凡家藏旧书、旧报、旧照片的，均可来馆登记，来电亦可。',
    ].join('\n\n')
    expect(expectSoundPage(text)[0]).toMatchObject({ kind: 'notice', headline: '市图书馆征书启事' })
  })
})

describe('an article that goes on on another page', () => {
  it('is linked to its other part by page and words, not merged', () => {
    const others = news.slice(2).flatMap(([headline, text]) => [headline, ...text])
    const front = [news[0]![0], bridge[0]!, `${bridge[1]!.slice(0, -1)}(下转2版)`, ...others].join('\n\n')
    const back = ['(上接1版)', bridge[2]!, bridge[1]!, news[1]![0], ...library].join('\n\n')
    const results = [readText(front, '2021-03-05-01.txt', {}), readText(back, '2021-03-05-02.txt', {})].flat()
    const [issue] = gatherIssues(results)
    const { articles } = issue!
    const first = articles.find(({ jump }) => jump !== null)
    const second = articles.find(
      ({ page: own, body }) => own === 2 && body.some(({ text }) => text === bridge[2]),
    )
    expect(first).toMatchObject({ jump: '下转2版', continuedBy: second!.id })
    expect(second).toMatchObject({ continues: first!.id, page: 2 })
    expect(second!.body[0]).toMatchObject({ type: 'credit', text: '(上接1版)' })
    expect(articles.filter(({ continues }) => continues !== null)).toHaveLength(1)
  })
})

describe('a text that goes on from another page', () => {
  const rest = column(18, ...clinic.slice(1))
  const above = [...news[0]!, ...news[2]!].flatMap((part) =>
    typeof part === 'string' ? part : column(18, ...part),
  )
  const notices = ['（上接第一版）', '上接1版', '（上接第1版）', '(上接1版)']

  it.each(notices)(
    'has the notice %s that stands above it, and nothing of what stands above that',
    (notice) => {
      const articles = expectSoundPage([...above, notice, ...rest].join('\n'))
      const from = above.length + 1
      expect(articles.at(-1)!.source.lines).toEqual([[from, from + rest.length]])
      expect(articles.at(-1)!.body[0]).toMatchObject({ type: 'credit', text: notice })
      expect(articles.map(({ headline }) => headline)).not.toContain(notice)
    },
  )

  it('is not named by the notice', () => {
    const [first, ...others] = rest
    const articles = expectSoundPage([...above, `上接1版${first}`, ...others].join('\n'))
    expect(articles.at(-1)).toMatchObject({ headlineFrom: 'inferred' })
    expect(articles.at(-1)!.headline).toMatch(/^卫生站/)
  })
})

describe('the page around the articles', () => {
  it('is dropped as furniture, with its lines', () => {
    const text = page(' 责任编辑：何雨 版式：林晓', ...column(18, ...bridge))
    const { dropped } = readDump(text, 'a.txt')
    expect(dropped).toEqual([{ lines: [[1, 1]], why: 'furniture' }])
  })

  it('is no table of figures, however little it looks like a text', () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `第${at}项 万元 ${at * 37} ${at * 31} ${at % 9}.${at % 7}%`,
    )
    const text = ['项目 单位 今年 去年 增长', ...rows, news[0]![0], ...column(18, ...bridge)].join('\n')
    const articles = expectSoundPage(text)
    expect(articles.at(-1)).toMatchObject({ headline: news[0]![0] })
    expect(articles[0]!.body.map((block) => block.text).join('')).toMatch(/第22项 ?万元814 682 4\.1%.*第29项/)
  })

  it('gives the day: from the name, else the newest that it reports of', () => {
    const text = page(
      ...column(18, ...bridge),
      '新区五月起调整公交线路',
      ...column(18, '本报讯2021年3月 8日，新区发布公告，将于5月1日起调整公交线路，请市民留意。'),
    )
    expect(readDump(text, '2021-03-09-02.txt')).toMatchObject({ date: '2021-03-09', dateFrom: 'name' })
    expect(readDump(text, 'scan.txt')).toMatchObject({ date: '2021-03-08', dateFrom: 'text' })
    expect(readDump('无日期的一页。', 'scan.txt')).toMatchObject({ date: null, dateFrom: 'none' })
  })
})
