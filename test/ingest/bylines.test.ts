import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/ingest/page/assemble.ts'
import { readByline, readCredit } from '../../src/ingest/page/bylines.ts'
import { bylinesAtEnd, bylinesAtStart } from '../../src/ingest/page/bylines-in-text.ts'
import { isPictureCredit, isWrittenBy, partedHeadline } from '../../src/ingest/page/signed-by.ts'
import type { Unit } from '../../src/ingest/page/unit.ts'
import { splitNames } from '../../src/ingest/page/writer-names.ts'
import { expectSoundPage } from './sound.ts'

const reporters = (...names: string[]) => names.map((name) => ({ name, role: '记者' }))

describe('writers that the beginning of a text names', () => {
  it.each([
    ['in parentheses', '本报讯（记者 林晓 周一平）3月5日，大桥合龙。'],
    ['without a space between them', '本报讯（记者林晓周一平）3月5日，大桥合龙。'],
    ['with halfwidth marks', '本报讯(记者林晓,周一平)3月5日,大桥合龙.'],
    [
      'with the bracket that recognition took for the parenthesis',
      '本报讯〈记者林晓、周一平)3月5日，大桥合龙。',
    ],
    ['with the title mark that it took for it', '新华社河东3月5日电《记者林晓、周一平)大桥合龙。'],
    ['before 报道', '本报讯 记者林晓、周一平报道：3月5日，大桥合龙。'],
  ])('are read %s', (_, text) => {
    expect(bylinesAtStart(text)).toEqual(reporters('林晓', '周一平'))
  })

  it('have their roles, run together as they are', () => {
    expect(bylinesAtStart('本报讯（记者林晓周一平通讯员何雨）3月5日，大桥合龙。')).toEqual([
      ...reporters('林晓', '周一平'),
      { name: '何雨', role: '通讯员' },
    ])
  })

  it('are named as the page prints them', () => {
    expect(bylinesAtStart('本報訊（記者 陳曉）大橋合龍。')).toEqual(reporters('陳曉'))
    expect(bylinesAtStart('本报讯（记者 ⻢晓）大桥合龙。')).toEqual(reporters('马晓'))
  })

  it('are none where a text only speaks of reporters', () => {
    expect(bylinesAtStart('大桥合龙那天，来了许多记者（都带着相机），桥头站满了人。')).toEqual([])
  })
})

describe('a line that names writers', () => {
  it.each([
    ['□ 本报记者 林晓'],
    ['口本报记者林晓'],
    ['◎记者 林晓 文/图'],
    ['本报驻河东记者 林晓'],
    ['■本报记者  林晓'],
  ])('is read from %s', (line) => {
    expect(readByline(line)).toEqual(reporters('林晓'))
  })
})

describe('names and what their bearers did, run together', () => {
  const roles = (line: string) => readByline(line).map(({ name, role }) => `${name} ${role}`)

  it.each([
    ['新华社记者林晓摄', ['林晓 摄影']],
    ['新华社记者 林晓 摄', ['林晓 摄影']],
    ['本报记者 林 晓摄', ['林晓 摄影']],
    ['新华社记者林晓摄影', ['林晓 摄影']],
    ['（周一平整理）', ['周一平 整理']],
    ['周一平 画', ['周一平 画']],
    ['◎记者林晓周一平文/图', ['林晓 记者', '周一平 记者']],
    ['口记者林晓 文/图', ['林晓 记者']],
    ['文/林晓 摄/周一平', ['林晓 作者', '周一平 摄影']],
    ['□ 本报记者 林 晓 周一平', ['林晓 记者', '周一平 记者']],
    ['通讯员周一平报道', ['周一平 通讯员']],
    ['记者手记', []],
    ['（文字整理）', []],
    ['（人物·一生一件事）', []],
  ])('%s', (line, expected) => {
    expect(roles(line)).toEqual(expected)
  })

  it('are parted where the rarer surname would begin none', () => {
    expect(splitNames('方圆李晓梅')).toEqual(['方圆', '李晓梅'])
    expect(splitNames('李晓梅方圆')).toEqual(['李晓梅', '方圆'])
    expect(splitNames('林晓周一平何雨')).toEqual(['林晓', '周一平', '何雨'])
    expect(splitNames('欧阳晓梅林晓')).toEqual(['欧阳晓梅', '林晓'])
  })

  it('stay whole where a run is no names, however long', () => {
    const run = '的'.repeat(20_000)
    expect(splitNames(run)).toEqual([run])
    expect(splitNames('桥头站满了人')).toEqual(['桥头站满了人'])
  })

  it('need no known surname behind a post, nor where a line is known to name its writer', () => {
    expect(bylinesAtStart('本报讯（记者 亓晓）大桥合龙。')).toEqual(reporters('亓晓'))
    expect(readByline('亓晓')).toEqual([])
    expect(readCredit('亓晓')).toEqual([{ name: '亓晓', role: '作者' }])
    expect(readCredit('编辑部供稿')).toEqual([])
  })
})

describe('writers in a headline’s line', () => {
  it('are parted from it', () => {
    const parted = { text: '跨河大桥合龙', byline: '本报记者 林 晓 周一平' }
    expect(partedHeadline('跨河大桥合龙 本报记者 林 晓 周一平')).toEqual(parted)
    expect(partedHeadline('跨河大桥合龙本报记者林晓')).toMatchObject({ text: '跨河大桥合龙' })
  })

  it('are none where a headline speaks of reporters', () => {
    for (const headline of ['市长答本报记者问', '大桥合龙那天的记者们', '一名本报记者的大桥日记'])
      expect(partedHeadline(headline)).toEqual({ text: headline, byline: '' })
  })
})

it('a line that names who made a picture and nothing else is told', () => {
  for (const line of ['何 雨摄（资料图片）', '何雨摄', '新华社记者 何雨 摄', '林晓 何雨摄影'])
    expect([line, isPictureCredit(line)]).toEqual([line, true])
  for (const line of [
    '市民在新修的步道上散步。何雨摄',
    '两位老人的旅行与拍摄',
    '何雨',
    '一部老电影的重新拍摄',
  ])
    expect([line, isPictureCredit(line)]).toEqual([line, false])
})

it('a photographer is no writer', () => {
  expect(bylinesAtEnd('本报记者 何雨 摄')).toEqual([{ name: '何雨', role: '摄影' }])
  expect(bylinesAtEnd('市民在新修的步道上散步。何雨摄')).toEqual([{ name: '何雨', role: '摄影' }])
  for (const source of ['（资料图片）', '〈资料图片)', '《新华社发)'])
    expect(bylinesAtEnd(`市民在新修的步道上散步。何雨摄${source}`)).toEqual([{ name: '何雨', role: '摄影' }])
})

it('reads who signs behind the place that they write from', () => {
  const named = (text: string) => bylinesAtEnd(text).map(({ name }) => name)
  expect(named('路灯亮了。（江苏东海县何雨周一平）')).toEqual(['何雨', '周一平'])
  expect(named('路灯亮了。（江苏东海县）')).toEqual([])
  expect(named('路灯亮了。（江苏林）')).toEqual(['江苏林'])
})

describe('a row of names beneath a headline', () => {
  const unit = (kind: Unit['kind'], text: string, number: number) =>
    ({ kind, text, open: false, lines: [{ number, text, columns: [...text].map((_, at) => at) }] }) as Unit
  const headed = (...heads: string[]) =>
    assemble(
      {
        paragraphs: [unit('paragraph', '河上的大桥昨天合龙，两岸的人都来看。', 9)],
        crossheads: [],
        bylines: [],
        softStart: false,
      },
      {
        units: heads.map((text, at) => unit('display', text, at + 1)),
        shared: heads.map(() => 0.9),
      },
      [],
      { file: 'a.txt', page: 1 },
      1,
    )

  it('names who wrote, and is no subtitle', () => {
    const { headline, subhead, bylines } = headed('跨河大桥昨天合龙', '何雨生 林晓东')
    expect([headline, subhead, bylines.map(({ name }) => name)]).toEqual([
      '跨河大桥昨天合龙',
      [],
      ['何雨生', '林晓东'],
    ])
  })

  it('is one where words stand in it, or nothing else heads the article', () => {
    for (const line of ['马上办 高效办', '石榴红 稻花香', '数字赋能 教育添彩'])
      expect(headed('跨河大桥昨天合龙', line).bylines).toEqual([])
    expect(headed('何雨生 林晓东').headline).toBe('何雨生 林晓东')
  })
})

describe('a line below a text that says who wrote it', () => {
  it.each([
    ['作者：林晓', [['林晓', '作者']]],
    ['供稿：林晓东', [['林晓东', '作者']]],
    ['撰文/林晓', [['林晓', '作者']]],
  ])('is its credit: %s', (line, writers) => {
    const [article] = expectSoundPage(
      ['老井', '村口有一口老井，井沿的石头磨得发亮。', '我小时候挑水，总爱在井边多站一会儿。', line].join(
        '\n',
      ),
    )
    expect(article!.bylines.map(({ name, role }) => [name, role])).toEqual(writers)
    expect(article!.body.at(-1)).toMatchObject({ type: 'credit', text: line })
  })

  it.each(['编辑：林晓', '责任编辑：林晓', '作者林晓走了。', '文：怎么写，写什么', '作者：'])(
    'is none: %s',
    (line) => {
      expect([line, isWrittenBy(line)]).toEqual([line, false])
    },
  )
})
