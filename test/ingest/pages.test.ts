import { describe, expect, it } from 'vitest'
import { gatherIssues } from '../../src/ingest/issue/gather-issues.ts'
import { readDump, readText } from '../../src/ingest/reading/read-file.ts'
import { expectSoundPage } from './sound.ts'

/** Text set in a column of `width` characters, paragraphs indented as print has it; a figure takes half a character. */
function column(width: number, ...paragraphs: string[]): string[] {
  return paragraphs.flatMap((text) => {
    const lines: string[] = []
    let line = ''
    let room = width - 2
    for (const character of text) {
      const size = character < '\x80' ? 0.5 : 1
      if (room < size) {
        lines.push(line)
        line = ''
        room = width
      }
      line += character
      room -= size
    }
    return [...lines, line]
  })
}
const page = (...lines: string[]) => lines.join('\n\n')

const bridge = [
  '本报讯（记者 林晓 周一平）3月 5日，河东新区跨河大桥合龙，两岸居民从此出门十分钟就能过河，再不用绕远路。',
  '大桥全长820米，两年前动工，前后有三百多名工人轮班。桥面留出了自行车道，桥头还设了公交站和停车场。',
  '新区交通局说，接下来要铺装桥面、安装路灯，计划在国庆节前通车。到那时，河东到河西的公交车将增开四条。',
]
const library = [
  '本报讯（记者 何雨）市图书馆昨天起延长开放时间，每周五和周六晚上开到九点半，方便上班的读者来借书还书。',
  '馆里还在一楼辟出自习区，摆了一百二十个座位，台灯和插座都是新换的。不少学生放学后背着书包就来了。',
  '馆长说，试行三个月后再听一听读者的意见，看看周日要不要也照这样办，把图书馆办成市民的书房。',
]

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
    const [article] = expectSoundPage(page(...column(18, ...bridge)))
    expect(article).toMatchObject({ headlineFrom: 'inferred', headline: '3月5日，河东新区跨河大桥合龙' })
    expect(article!.confidence.doubts).toContain('noHeadline')
  })

  it('go on where the column changes its width in mid-paragraph', () => {
    const whole = bridge.join('')
    const lines = [...column(18, whole.slice(0, 88)), ...(whole.slice(88).match(/.{1,26}/gu) ?? [])]
    const [article, ...more] = expectSoundPage(page(...lines, '跨河大桥合龙 两岸十分钟可达'))
    expect(more).toEqual([])
    expect(article!.body).toHaveLength(1)
  })

  it('are read through the spaces of justification and around figures', () => {
    const text = page('本报讯 全 市 共 有', '小区 660 个 ，其 中 新 建', '的 28 个 。')
    const [article] = expectSoundPage(text)
    expect(article!.body[0]!.text).toBe('本报讯全市共有小区660个，其中新建的28个。')
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

  it('tell crossheads, a byline, a photo and a jump', () => {
    const text = paragraphs(
      '沿河修起亲水步道',
      '□ 本报记者 林晓',
      '步道从老码头开始，一路向南，经过三个公园，供市民散步、跑步。' + bridge[1]!,
      '先修岸坡',
      '岸坡用石块和草皮护起来，既挡得住水，又看得见绿。' + library[1]!,
      '再添路灯',
      '路灯每隔二十米一盏，天黑了自动亮起，步道上晚上也热闹起来，跑步的人比从前多了一倍还不止。',
      '近日，市民在新修的步道上散步。步道两旁种了柳树和海棠，开春以后游人不断，周末尤其热闹。 何雨 摄',
      '新区小学迎来开学第一课',
      '本报讯（记者 周一平）3月 6日，新区小学开学，第一课讲的是大桥的故事，老师带学生在黑板上画桥。(下转3版)',
    )
    const articles = expectSoundPage(text)
    expect(articles[0]).toMatchObject({
      headline: '沿河修起亲水步道',
      bylines: [{ name: '林晓', role: '记者' }],
    })
    expect(articles[0]!.body.filter(({ type }) => type === 'crosshead').map((block) => block.text)).toEqual([
      '先修岸坡',
      '再添路灯',
    ])
    expect(articles[1]).toMatchObject({ kind: 'photo', bylines: [{ name: '何雨', role: '摄影' }] })
    expect(articles[2]).toMatchObject({ headline: '新区小学迎来开学第一课', jump: '下转3版' })
  })
})

describe('the head of an article', () => {
  it('has its labels, kicker, headline and subhead', () => {
    const text = ['【身边事】', '河东新区：', '跨河大桥合龙 两岸可达', '桥面留出自行车道', ...bridge].join(
      '\n\n',
    )
    expect(expectSoundPage(text)[0]).toMatchObject({
      labels: ['身边事'],
      kicker: ['河东新区：'],
      headline: '跨河大桥合龙 两岸可达',
      subhead: ['桥面留出自行车道'],
    })
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
    const front = ['跨河大桥合龙', bridge[0]!, `${bridge[1]!.slice(0, -1)}(下转2版)`].join('\n\n')
    const back = ['(上接1版)', bridge[2]!, bridge[1]!, '市图书馆开到九点半', ...library].join('\n\n')
    const results = [readText(front, '2021-03-05-01.txt', {}), readText(back, '2021-03-05-02.txt', {})].flat()
    const [issue] = gatherIssues(results)
    const [first, second] = issue!.articles
    expect(first).toMatchObject({ jump: '下转2版', continuedBy: second!.id })
    expect(second).toMatchObject({ continues: first!.id, page: 2 })
    expect(second!.body[0]).toMatchObject({ type: 'credit', text: '(上接1版)' })
    expect(issue!.articles[2]!.continues).toBeNull()
  })
})

describe('the page around the articles', () => {
  it('is dropped as furniture, with its lines', () => {
    const text = page(' 责任编辑：何雨 版式：林晓', ...column(18, ...bridge))
    const { dropped } = readDump(text, 'a.txt')
    expect(dropped).toEqual([{ lines: [[1, 1]], why: 'furniture' }])
  })

  it('gives the day: from the name, else the newest that it reports of', () => {
    const text = page(
      ...column(18, ...bridge),
      ...column(18, '本报讯2021年3月 8日，新区发布公告，将于5月1日起调整公交线路，请市民留意。'),
    )
    expect(readDump(text, '2021-03-09-02.txt')).toMatchObject({ date: '2021-03-09', dateFrom: 'name' })
    expect(readDump(text, 'scan.txt')).toMatchObject({ date: '2021-03-08', dateFrom: 'text' })
    expect(readDump('无日期的一页。', 'scan.txt')).toMatchObject({ date: null, dateFrom: 'none' })
  })
})
