import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/ingest/page/assemble.ts'
import { readByline, readCredit } from '../../src/ingest/page/bylines.ts'
import { bylinesAtEnd, bylinesAtStart } from '../../src/ingest/page/bylines-in-text.ts'
import { isByline, isNote } from '../../src/ingest/page/signed-by.ts'
import type { Unit } from '../../src/ingest/page/unit.ts'

const told = (bylines: { name: string; role: string }[]) => bylines.map(({ name, role }) => `${name} ${role}`)

describe('what was done, before names or behind them', () => {
  it.each([
    ['记者林晓 摄影 周一平', '林晓 记者,周一平 摄影'],
    ['撰文/林晓 摄影/周一平', '林晓 作者,周一平 摄影'],
    ['文字：林晓 摄影：周一平', '林晓 作者,周一平 摄影'],
    ['林晓/文 周一平/图', '林晓 作者,周一平 摄影'],
    ['记者 林晓/文 周一平/图', '林晓 记者,周一平 摄影'],
    ['林晓 文/摄', '林晓 作者'],
    ['林晓 口述 周一平 整理', '林晓 作者,周一平 整理'],
    ['口述：林晓 整理：周一平', '林晓 作者,周一平 整理'],
    ['本报记者 林 晓整理', '林晓 整理'],
    ['林 晓文', '林晓 作者'],
    ['林 晓摄（河东视觉）', '林晓 摄影'],
    ['林晓 摄（河东视觉）', '林晓 摄影'],
    ['漫画/林晓', '林晓 画'],
    ['林晓 译', '林晓 译'],
  ])('is read from %s', (line, expected) => {
    expect(told(readByline(line)).join()).toBe(expected)
  })
})

describe('a reporter', () => {
  it.each([
    '融媒体记者 林晓',
    '河东日报全媒体记者 林晓',
    '本报首席记者 林晓',
    '文河报记者 林晓',
    '本报驻柏林特派记者林晓',
    '河东人民广播电台记者林晓',
    '本报记者 林晓 发自柏林',
    '记者林晓发自柏林',
    '本报记者 林晓 河东报道',
  ])('is named alone, whoever sends: %s', (line) => {
    expect([told(readByline(line)), isByline(line)]).toEqual([['林晓 记者'], true])
  })

  it('is named with those beside, run together', () => {
    expect(told(readByline('本报首席记者林晓见习记者周一平'))).toEqual(['林晓 记者', '周一平 见习记者'])
    expect(isByline('本报讯河东社记者林晓、')).toBe(false)
  })
})

it('who made a page, or a note in parentheses, is no headline', () => {
  for (const line of [
    '本期统筹：林晓',
    '责任编辑/林晓 美编/周一平',
    '（题图：林晓）',
    '（综合本报记者林晓报道）',
  ])
    expect([line, isNote(line)]).toEqual([line, true])
  for (const line of ['设计：一座桥的两百年', '（渡口人家）', '林晓：桥是给人走的', '编辑部的故事'])
    expect([line, isNote(line)]).toEqual([line, false])
})

it('who made a page wrote nothing of it', () => {
  for (const line of ['责任编辑：林晓', '版面设计：林晓', '策划：林晓 执行：周一平'])
    expect([line, readByline(line).every(({ role }) => role === '编辑')]).toEqual([line, true])
})

describe('writers where a text begins', () => {
  it.each([
    ['本报讯【记者林晓】大桥合龙。', '林晓 记者'],
    ['本报讯 [本报记者 林晓] 大桥合龙。', '林晓 记者'],
    ['本报讯（全媒体记者 林晓）大桥合龙。', '林晓 记者'],
    ['本报讯（林晓 周一平）大桥合龙。', '林晓 作者,周一平 作者'],
    ['本报讯 通讯员林晓 记者周一平报道 3月5日，大桥合龙。', '林晓 通讯员,周一平 记者'],
    ['记者林晓何雨文 /图 2020年3月，大桥合龙。', '林晓 记者,何雨 记者'],
    ['本报讯（记者一丁）大桥合龙。', '一丁 记者'],
  ])('%s', (text, expected) => {
    expect(told(bylinesAtStart(text)).join()).toBe(expected)
  })

  it.each([
    '本报讯（记者手册）出版了。',
    '《记者手册》出版了。',
    '本报讯（经济观察）大桥合龙。',
    '【记者观察】大桥合龙。',
  ])('are none: %s', (text) => {
    expect(bylinesAtStart(text)).toEqual([])
  })
})

describe('writers where a text ends', () => {
  it.each([
    ['（林 晓）', '林晓 作者'],
    ['（林 晓整理）', '林晓 整理'],
    ['（林晓 文/图）', '林晓 作者'],
    ['（本报记者林晓采写）', '林晓 记者'],
    ['（作者：林晓）', '林晓 作者'],
    ['（作者林晓系河东大学教授）', '林晓 作者'],
    ['（林晓，作者系河东大学教授）', '林晓 作者'],
    ['（林晓 来源：河东网）', '林晓 作者'],
    ['（河西湾口县李小琴）', '李小琴 作者'],
    ['本报记者 林晓 摄影报道', '林晓 记者'],
  ])('大桥合龙。%s', (end, expected) => {
    expect(told(bylinesAtEnd(`大桥合龙。${end}`)).join()).toBe(expected)
  })

  it.each([
    '（作者系河东大学教授）',
    '（作者单位：河东大学）',
    '（图片由河东大学提供）',
    '（林晓、周一平参与采写）',
  ])('are none: %s', (end) => {
    expect(bylinesAtEnd(`大桥合龙。${end}`)).toEqual([])
  })
})

it('a pen name behind a box is read', () => {
  expect(told(readCredit('□青 禾'))).toEqual(['青禾 作者'])
  expect(told(readCredit('□ 听雨楼'))).toEqual(['听雨楼 作者'])
})

const unit = (kind: Unit['kind'], text: string, number: number) =>
  ({ kind, text, open: false, lines: [{ number, text, columns: [...text].map((_, at) => at) }] }) as Unit

describe('one name alone beneath a headline', () => {
  const headed = (name: string, text = '河上的大桥昨天合龙，两岸的人都来看。') =>
    assemble(
      { paragraphs: [unit('paragraph', text, 9)], crossheads: [], bylines: [], softStart: false },
      { units: [unit('display', '跨河大桥昨天合龙', 1), unit('display', name, 2)], shared: [0.9, 0.9] },
      [],
      { file: 'a.txt', page: 1 },
      1,
    )

  it('wrote the text', () => {
    for (const name of ['林晓东', '周 晓']) {
      const { subhead, bylines } = headed(name)
      expect([subhead, told(bylines)]).toEqual([[], [`${name.replace(' ', '')} 作者`]])
    }
  })

  it('did not where the text speaks of that person, or it is a word or how one is called', () => {
    expect(headed('林晓东', '林晓东昨天走过大桥。').bylines).toEqual([])
    for (const line of ['文化', '马先生', '江河', '换新管'])
      expect([line, headed(line).bylines]).toEqual([line, []])
  })
})
