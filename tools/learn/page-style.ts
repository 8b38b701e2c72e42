import { between, type Draw, pick } from './drawn.ts'

/** How a page is made. */
export interface Style {
  columns: number
  width: number
  head: 'above' | 'below' | 'beside' | 'inside'
  /** How much larger a headline is than the text. */
  scale: number
  indent: string
  order: 'boxes' | 'columns' | 'cuts' | 'rows'
  heads: 'place' | 'first' | 'last'
  isReflowed: boolean
  blanks: 'none' | 'lines' | 'blocks'
}

export function styleOf(draw: Draw): Style {
  return {
    columns: between(draw, 4, 8),
    width: between(draw, 11, 20),
    head: pick(draw, ['above', 'above', 'above', 'below', 'beside', 'inside']),
    scale: 1.3 + draw() * 1.5,
    indent: draw() < 0.4 ? '　　' : '',
    order: pick(draw, ['boxes', 'boxes', 'columns', 'cuts', 'cuts', 'rows']),
    heads: pick(draw, ['place', 'place', 'place', 'place', 'place', 'place', 'first', 'last']),
    isReflowed: draw() < 0.25,
    blanks: pick(draw, ['none', 'none', 'lines', 'blocks']),
  }
}
