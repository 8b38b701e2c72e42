import { between, type Random, type Setting } from '../setting.ts'
import type { Story } from '../story.ts'
import { type Area, columnsWide, type Hole } from './area.ts'
import { type Heads, heading, uprightHeading } from './heading.ts'
import type { HeadPlace } from './style.ts'

/** A headline where it stands, and the room that it takes from the text. */
export interface PlacedHead {
  html: string
  holes: Hole[]
  area: Area
}

/** Columns that a headline stands over, of so many. */
function spanOf(place: HeadPlace, columns: number, random: Random): [number, number] {
  if (columns < 2) return [0, 1]
  const some = between(columns > 2 ? 2 : 1, Math.max(1, columns - 1), random)
  if (place === 'left') return [0, 1]
  if (place === 'right') return [columns - 1, columns]
  if (place === 'aboveLeft' || place === 'belowLeft') return [0, some]
  if (place === 'aboveRight' || place === 'belowRight') return [columns - some, columns]
  if ((place === 'middle' || place === 'inset') && columns > 2) {
    const from = between(place === 'inset' ? 0 : 1, columns - 2, random)
    return [from, Math.min(columns, from + Math.max(1, Math.min(some, columns - 1 - from)))]
  }
  return [0, columns]
}

export function placedHead(
  story: Story,
  area: Area,
  place: HeadPlace,
  setting: Setting,
  heads: Heads,
  random: Random,
  label: string,
): PlacedHead {
  if (place === 'none') return { html: '', holes: [], area }
  const pitch = setting.size * setting.leading
  if (place.startsWith('upright')) return upright(story, area, place, setting, heads)
  const [from, to] = spanOf(place, area.columns, random)
  const wide = columnsWide(area, to - from, setting.size)
  const { html, height } = heading(story, wide, setting, heads, label)
  const rows = Math.min(area.rows - 2, Math.ceil((height + setting.size * 0.9) / pitch))
  const isSide = place === 'left' || place === 'right'
  const last = area.rows - rows
  const top = place.startsWith('below')
    ? last
    : place === 'inset'
      ? between(1, Math.max(1, last - 2), random)
      : 0
  const y = area.top + top * pitch + (top > 0 ? setting.size * 0.5 : 0)
  const style = `left:${area.left + from * area.step}px;top:${y}px;width:${wide}px`
  return {
    html: `<div class="a" style="${style}">${html}</div>`,
    holes: [{ from, to, top, rows: isSide && area.columns > 1 ? area.rows : rows }],
    area,
  }
}

function upright(story: Story, area: Area, place: HeadPlace, setting: Setting, heads: Heads): PlacedHead {
  const { size, leading } = setting
  const pitch = size * leading
  const isMiddle = place === 'uprightMiddle' && area.columns > 2
  const room = Math.min(area.rows * pitch * 0.9, size * 34)
  const { html, width, height } = uprightHeading(story, setting, heads, room)
  const at = isMiddle ? area.columns >> 1 : place === 'uprightRight' ? area.columns - 1 : 0
  const wide = area.width * size
  const x = area.left + at * area.step + Math.max(0, (wide - width) / 2)
  const rows = Math.min(area.rows, Math.ceil((height + size) / pitch))
  const by = story.byline ? `<p class="by">${story.byline}</p>` : ''
  const head = `<div class="a" style="left:${x}px;top:${area.top}px">${html}</div>`
  const line = `<div class="a" style="left:${area.left + at * area.step}px;top:${area.top + rows * pitch}px;width:${wide}px">${by}</div>`
  return {
    html: head + (by ? line : ''),
    holes: [{ from: at, to: at + 1, top: 0, rows: rows + (by ? 2 : 0) }],
    area,
  }
}
