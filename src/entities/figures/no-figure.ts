import { OTHER } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import type { Amount } from './amount.ts'
import { isMeasuring } from './units.ts'

const AWAY = /[距离][^，。；：、]{2,12}$/

/** 三米板, 百里画廊, 一家四口: a measure in front of one more character is a part of a name. */
export function isName({ text, starts }: Piece, { at, end, unit, value, number, upTo }: Amount): boolean {
  if (unit === '口' && text[end] === '的') return true
  // 没有1例: there is none.
  if (/(?:没有|从无|并无|未有)$/.test(text.slice(Math.max(0, at - 2), at)) && number === 1) return true
  // 18米05, 两小时10分
  if (/\d/.test(text[end] ?? '')) return true
  // 高于同行1个、3.4个百分点
  if (/^(?:[、和][\d.]+){1,4}个百分点/.test(text.slice(end, end + 30))) return true
  // 八国联军: so many are one.
  if (unit === '国' && !/\d/.test(value) && starts[end] === WordClass.noun) return true
  // 二十公里外的村子
  if (/^(?:开?外|以外|之外|处|范围)/.test(text.slice(end, end + 2)) && isMeasuring(unit)) return true
  // 县城东北60公里的镇: how far something is away.
  if (/[东南西北][侧边方部]?(?:约|近)?$/.test(text.slice(Math.max(0, at - 3), at)) && /[里米]$/.test(unit))
    return true
  // 某村四组, 某居委会五片: a part of a village.
  if (/^[组片]$/.test(unit) && /[村区会]$/.test(text.slice(Math.max(0, at - 1), at))) return true
  // “惠企30条”: the name of a paper.
  if (text[end] === '”' && /“[^“”，。！？；：]{1,14}$/.test(text.slice(Math.max(0, at - 15), at))) return true
  // 东经101.1度, 每500克: where something is, and of how much a price is.
  if (unit === '度' && /[经纬]/.test(text[at - 1] ?? '')) return true
  if (isMeasuring(unit) && text[at - 1] === '每') return true
  // 24人年/万人
  if (text[end] === '/' || /^[年月日时]\//.test(text.slice(end, end + 2))) return true
  // 离县城只有30公里的镇
  if (/[里米]$/.test(unit) && text[end] === '的' && AWAY.test(text.slice(Math.max(0, at - 14), at)))
    return true
  // 九支队: a part of the police or the army.
  if (unit === '支' && text[end] === '队' && text[end + 1] !== '伍' && starts[end] === 0) return true
  // 从管子两头: both ends.
  if (value === '两' && unit === '头' && starts[end] !== WordClass.noun) return true
  // 2至6层, “守信”二字
  if ((upTo !== undefined && unit === '层') || (unit === '字' && number < 100)) return true
  // 1美元合…
  // 村民四处张望: everywhere.
  if (value === '四' && unit === '处' && starts[end] !== WordClass.noun) return true
  if (/元$/.test(unit) && /^(?:合|兑|换)/.test(text.slice(end, end + 1))) return true
  // 转了90度: an angle of nothing.
  if (unit === '度' && !/[温角电度]/.test(text.slice(Math.max(0, at - 5), at))) return true
  const isWritten = isMeasuring(unit) && /^[一二三四五六七八九十百千万]+$/.test(value)
  const next = wordEnd(starts, end)
  return isWritten && next - end === 1 && starts[end] !== OTHER && starts[end] !== WordClass.function
}
