import { htmlOf } from '../html.ts'
import type { Layout } from '../layout.ts'
import { anySetting, between, oneOf, type Random } from '../setting.ts'
import type { Next } from '../stories.ts'
import { pageFoot, pageHead } from './around.ts'
import { noticesIn } from './notices.ts'
import { type Cell, cellsOf } from './partition.ts'
import type { Style } from './style.ts'
import { type Told, told } from './told.ts'

const MARGIN = 36

/** A page of a style: parted into cells, each with a story. */
export function pageOf(style: Style) {
  return (next: Next, random: Random): Layout => {
    const setting = {
      ...anySetting(random),
      isSpaced: false,
      ...(style.size && { size: oneOf(style.size, random) }),
    }
    const { size, leading, gutter } = setting
    const pitch = size * leading
    const columns = between(...style.columns, random)
    const width = between(...style.width, random)
    const rows = between(...style.rows, random)
    const step = width * size + gutter
    const wide = columns * step - gutter
    const head = pageHead(wide, setting, random)
    const whole: Cell = { from: 0, to: columns, top: 0, bottom: rows }
    const isRuled = style.isRuled && random() < 0.7
    const made = cellsOf(whole, style.cutting, random).map((cell): Told => {
      const area = {
        ...{ left: MARGIN + cell.from * step, top: head.height + cell.top * pitch, width, step },
        ...{ columns: cell.to - cell.from, rows: cell.bottom - cell.top - 1 },
      }
      const own = told(area, next, setting, style, random)
      return isRuled ? { ...own, html: own.html + rulesOf(cell, area, columns, rows, setting) } : own
    })
    let bottom = head.height + rows * pitch
    if (random() < style.notices) {
      const place = { left: MARGIN, top: bottom, width: wide }
      made.push(noticesIn(place, between(2, columns, random), next, setting, random))
      bottom += size * 19
    }
    const html = made.map((each) => each.html).join('') + pageFoot(bottom, wide, setting, random)
    const more = `.l { position:absolute; white-space:nowrap; height:${pitch}px } .a { position:absolute } .page { position:relative; margin:-${MARGIN}px; height:${bottom + 4 * size}px; width:${wide + 2 * MARGIN}px } header { margin-bottom:0 }`
    return {
      stories: made.flatMap(({ stories }) => stories),
      source: htmlOf(`<div class="page">${head.html}${html}</div>`, wide + 2 * MARGIN, setting, more),
    }
  }
}

/** Rules below a cell, and between it and the one to its right. */
function rulesOf(
  cell: Cell,
  area: { left: number; top: number; step: number },
  columns: number,
  rows: number,
  { size, leading, gutter }: { size: number; leading: number; gutter: number },
): string {
  const high = (cell.bottom - cell.top) * size * leading
  const wide = (cell.to - cell.from) * area.step - gutter
  const rule = (style: string) => `<div class="a" style="${style}"></div>`
  const below = `left:${area.left}px;width:${wide}px;top:${area.top + high - size * 0.6}px;border-top:0.7px solid #333`
  const aside = `left:${area.left + wide + gutter / 2}px;top:${area.top}px;height:${high - size * leading}px;border-left:0.7px solid #333`
  return (cell.bottom < rows ? rule(below) : '') + (cell.to < columns ? rule(aside) : '')
}
