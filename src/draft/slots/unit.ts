import { isMeasuring, isPercent } from '../../entities/figures/units.ts'

/** A unit without its scale: 万名 is of 名. */
export const bareUnit = (unit: string): string => unit.replace(/^[万亿]+(?=.)/, '')
export const scaleOf = (unit: string): string => /^[万亿]*/.exec(unit)![0]

const OF_COUNTING = /^(?:[年月周天日人名户次倍成层]|星期|季度|个月|小时)$/

/** What numbers are of: time, heads, what measures, with a scale or a scale alone. */
export function isMeasure(unit: string): boolean {
  const bare = bareUnit(unit)
  return OF_COUNTING.test(bare) || isMeasuring(bare) || isPercent(bare) || /^[万亿]+$/.test(unit)
}
