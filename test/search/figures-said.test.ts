import { afterAll, beforeAll, expect, it } from 'vitest'
import { figuresMeant } from '../../src/search/figures-meant.ts'
import type { Archive, Days } from '../../src/store/archive.ts'
import { aPaper } from '../study/a-paper.ts'

let archive: Archive
let water: Archive
beforeAll(async () => {
  archive = await aPaper([
    {
      ...{ headline: '沙井镇人代会闭幕', date: '2021-05-01' },
      text: '会议应到代表94人，实到88人。会后栽树300棵。',
    },
    { headline: '用水的账', text: '第一个是用水总量，全县共3.2亿立方米。第二个是电费。', date: '2022-05-01' },
    { headline: '果园', text: '沙井镇现有果树5200棵。', date: '2022-06-01' },
    { headline: '果园又一年', text: '沙井镇现有果树5900棵。', date: '2023-06-01' },
  ])
  water = await aPaper([
    {
      ...{ headline: '上半年全县用水3.2亿立方米', date: '2022-07-01' },
      text: '一个是用水总量。万元产值用水量58立方米，用水量比上年下降3%。全县现有水井64眼。',
    },
  ])
})
afterAll(async () => {
  await archive.close()
  await water.close()
})

const figures = async (thing: string, days: Days = { since: null, until: null }) =>
  (await figuresMeant(archive, thing, 10, days)).map(({ values, isSaid }) => [
    values.map(({ value, unit }) => value + unit),
    isSaid ?? false,
  ])

it('a thing by its name', async () => {
  expect(await figures('果树')).toEqual([[['5200棵', '5900棵'], false]])
})

it('a thing that is called otherwise: the figures of the sentences that speak of it', async () => {
  expect(await figures('应到代表')).toContainEqual([['94人'], true])
  expect(await figures('用水总量')).toEqual([[['3.2亿立方米'], true]])
  expect(await figures('全县总用水')).toEqual([[['3.2亿立方米'], true]])
})

it('what the headline says its sentences need not repeat; what other sentences count is none of it', async () => {
  const said = (await figures('沙井镇人代会代表')).flat(2)
  expect(said).toContain('94人')
  expect(said).not.toContain('300棵')
})

it('an amount by what it is of, where only more is called so: last, without shares, and each figure once', async () => {
  const said = await figuresMeant(water, '用水量', 10, { since: null, until: null })
  expect(said.map(({ isSaid = false }) => isSaid)).toEqual([false, false, true])
  expect(said[2]!.of).toBe('用水量')
  expect(said[2]!.values.map(({ value, unit }) => value + unit)).toEqual(['3.2亿立方米'])
})

it('what is called just so is all that is meant', async () => {
  const said = await figuresMeant(water, '水井', 10, { since: null, until: null })
  expect(said.map(({ isSaid = false }) => isSaid)).toEqual([false])
})

it('with the verb said otherwise, where nothing has them all', async () => {
  expect(await figures('收获果树')).toEqual([[['5200棵', '5900棵'], true]])
  expect(await figures('果树收获')).toEqual([[['5200棵', '5900棵'], true]])
  expect(await figures('收获渔船')).toEqual([])
  // A thing is not left out.
  expect(await figures('渔船果树')).toEqual([])
})

it('of some days alone, and nothing where nothing speaks of it', async () => {
  expect(await figures('用水总量', { since: null, until: '2021-12-31' })).toEqual([])
  expect(await figures('渔船总量')).toEqual([])
  expect(await figures('电费')).toEqual([])
})

it('what an article says twice of one thing is told once: by the name that was asked for, else by the longer', async () => {
  const paper = await aPaper([
    {
      ...{ headline: '走访茶园', date: '2021-05-01' },
      text: '县里看了优质茶园合作社12家。全县办得好的茶园合作社12家。另有渔业合作社12家。',
    },
    { ...{ headline: '摆渡的船', date: '2021-06-01' }, text: '渡口有船夫，撑船37年的有6位。' },
    { ...{ headline: '撑船的渡口船夫有37位', date: '2021-07-01' }, text: '渡口的船夫还撑船，一数是37位。' },
  ])
  const told = async (thing: string) =>
    (await figuresMeant(paper, thing, 10, { since: null, until: null })).map(({ of, values }) => [
      of,
      values.map(({ value, unit }) => value + unit),
    ])
  expect(await told('茶园合作社')).toEqual([['茶园合作社', ['12家']]])
  expect(await told('合作社')).toContainEqual(['优质茶园合作社', ['12家']])
  expect(await told('合作社')).toContainEqual(['渔业合作社', ['12家']])
  expect(await told('合作社')).toHaveLength(2)
  expect(await told('船夫撑船')).toEqual([['船夫撑船', ['37年', '6位', '37位']]])
  await paper.close()
})
