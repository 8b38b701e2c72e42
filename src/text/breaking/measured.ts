import { clusterEnd } from '../clusters.ts'
import { type AmbiguousWidth, cells } from '../width.ts'
import { ALLOWED, breakOpportunities } from './opportunities.ts'

/** The clusters of a text: where each starts, how many cells it takes, what may happen before it. */
export interface Measured {
  text: string
  count: number
  starts: Int32Array
  widths: Int32Array
  breaks: Uint8Array
}

export function measure(text: string, ambiguous: AmbiguousWidth): Measured {
  const opportunities = breakOpportunities(text)
  const starts = new Int32Array(text.length + 1)
  const widths = new Int32Array(text.length)
  const breaks = new Uint8Array(text.length + 1)
  let count = 0
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    starts[count] = start
    widths[count] = cells(text.slice(start, end), ambiguous)
    breaks[count] = opportunities[start]!
    count++
    start = end
  }
  starts[count] = text.length
  breaks[count] = ALLOWED
  return { text, count, starts, widths, breaks }
}

export const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x3000

/** A blank that carries a mark is no blank: it is seen, and takes its room. */
export const isBlankCluster = ({ text, starts }: Measured, index: number) =>
  starts[index + 1]! - starts[index]! === 1 && isBlank(text.charCodeAt(starts[index]!))
