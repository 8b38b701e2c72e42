import type { Amount } from '../../entities/figures/amount.ts'
import { isMeasuring, isPercent } from '../../entities/figures/units.ts'

/** Units that a paper takes for one another: heads of people, things one by one, kinds of a percentage. */
const SAME = [
  '人 名 位 个 口 员 例 人口',
  '个 国 句 家 所 处 座 项 件 种 类 条 点 间 方面 批 级 支 户 栋 幢 套 块 张 份 场 次 台 辆 部 本 册 篇 组 队 对',
  '元 元人民币 人民币 块',
  '公里 千米',
  '公斤 千克',
  '斤 市斤',
  '立方米 方 立方',
  '期 批',
  '% ％',
  '百分点 个百分点',
].map((line) => new Set(line.split(' ')))

/** True where two units may be said of one number of one thing. */
export function areOneUnit(
  { unit: one }: Pick<Amount, 'unit'>,
  { unit: other }: Pick<Amount, 'unit'>,
): boolean {
  if (one === other || one === '' || other === '') return true
  if (isPercent(one) !== isPercent(other) || isMeasuring(one) !== isMeasuring(other)) return false
  return SAME.some((units) => units.has(one) && units.has(other))
}

const MEASURES = [
  '吨 公斤 千克 斤 市斤 克 两',
  '% ％ 百分点 个百分点 倍 成',
  '亩 公顷 平方米 平方公里',
  '元 美元 港元 欧元 日元 英镑 马克 法郎 卢布 韩元',
  '吨 桶 立方米',
].map((line) => new Set(line.split(' ')))

/** True where two units measure the same of a thing: one of them may have been taken for the other. */
export const isOneMeasure = (
  { unit: one }: Pick<Amount, 'unit'>,
  { unit: other }: Pick<Amount, 'unit'>,
): boolean => MEASURES.some((units) => units.has(one) && units.has(other))

type Counted = Pick<Amount, 'unit' | 'at' | 'end' | 'number'>

/** What stands beside a number says whether it counts households, or what has a door of its own. */
const BESIDE = 8
const OF_THEIR_OWN: [unit: string, things: RegExp][] = [
  ['户', /[户商店企]|家庭|农民/],
  [
    '家',
    /[店厂馆院校企]|[行报作版讯]社|[银商车]行|[商农]户|局(?![面限部])|单位|公司|机构|媒体|集团|部门|协会|大学|园区|中心|基地|平台/,
  ],
]
/** People are counted by 个 in talk, and there only few. */
const PEOPLE = new Set(['人', '名', '位', '口', '员', '例', '人口'])
const MANY_PEOPLE = 100

/** The same in two texts: 30户企业 are 30个企业, but 660户 are no 660个 of anything else. */
export function areSaidOfOne(one: Counted, text: string, other: Counted, otherText: string): boolean {
  if (!areOneUnit(one, other)) return false
  if (one.unit === '' || other.unit === '' || one.unit === other.unit) return true
  if (PEOPLE.has(one.unit) !== PEOPLE.has(other.unit) && one.number >= MANY_PEOPLE) return false
  const beside = (own: string, { at, end }: Counted) =>
    own.slice(Math.max(0, at - BESIDE), at) + own.slice(end, end + BESIDE)
  const things = beside(text, one) + beside(otherText, other)
  return OF_THEIR_OWN.every(
    ([unit, own]) => (one.unit === unit) === (other.unit === unit) || own.test(things),
  )
}
