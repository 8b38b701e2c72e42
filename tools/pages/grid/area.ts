import { oneOf, type Random, type Setting } from '../setting.ts'
import type { Border } from './style.ts'

/** Where a story is set: its columns and rows of text, in pixels from the page's corner. */
export interface Area {
  left: number
  top: number
  columns: number
  rows: number
  /** Characters of a line. */
  width: number
  /** Pixels from one column to the next. */
  step: number
}

/** Part of an area where no text of the story stands: columns from and to, rows. */
export interface Hole {
  from: number
  to: number
  top: number
  rows: number
}

export const columnsWide = ({ step, width }: Area, columns: number, size: number) =>
  (columns - 1) * step + width * size

const GROUNDS = ['#eee', '#f3e9d8', '#e2ecf5', '#ddd']

const lookOf = (border: Border, random: Random): string => {
  if (border === 'frame') return `border:${oneOf([0.6, 1, 2], random)}px solid #333`
  if (border === 'ground') return `background:${oneOf(GROUNDS, random)}`
  if (border === 'bar') return 'border-top:3px solid #900'
  return border === 'dark' ? 'background:#234' : ''
}

/** An area with less room, for a border around it, and the border. */
export function bordered(area: Area, border: Border, setting: Setting, random: Random) {
  const { size, leading } = setting
  const pitch = size * leading
  const wide = columnsWide(area, area.columns, size)
  const high = area.rows * pitch
  if (border === 'none') return { inner: area, html: '' }
  if (border === 'under') {
    const style = `left:${area.left}px;top:${area.top + high - pitch * 0.4}px;width:${wide}px;border-top:0.7px solid #333`
    return { inner: { ...area, rows: area.rows - 1 }, html: `<div class="a" style="${style}"></div>` }
  }
  const pad = size * 0.8
  const columns = Math.max(1, Math.min(area.columns, Math.round(wide / area.step)))
  const room = (wide - 2 * pad - (columns - 1) * setting.gutter) / columns
  const width = Math.max(8, Math.floor(room / size))
  const step = columns > 1 ? (wide - 2 * pad - width * size) / (columns - 1) : room
  const inner = {
    ...area,
    left: area.left + pad,
    top: area.top + pitch * 0.6,
    columns,
    width,
    step,
    rows: area.rows - 2,
  }
  const style = `left:${area.left}px;top:${area.top}px;width:${wide}px;height:${high - pitch * 0.6}px;${lookOf(border, random)}`
  return { inner, html: `<div class="a" style="${style}"></div>` }
}
