import { describe, expect, it } from 'vitest'
import { bylinesAtEnd, bylinesAtStart, readByline } from '../../src/ingest/page/bylines.ts'

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

it('a photographer is no writer', () => {
  expect(bylinesAtEnd('本报记者 何雨 摄')).toEqual([{ name: '何雨', role: '摄影' }])
  expect(bylinesAtEnd('市民在新修的步道上散步。何雨摄')).toEqual([{ name: '何雨', role: '摄影' }])
})
