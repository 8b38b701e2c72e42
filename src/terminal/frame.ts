import { clusterEnd } from '../text/clusters.ts'
import { standIn } from '../text/stand-ins.ts'
import { type AmbiguousWidth, cells } from '../text/width.ts'
import { isDoubtful } from './doubtful.ts'
import { afterLink, afterSequence, PLAIN } from './looks.ts'

/** One row of cells: a cluster in its first cell, nothing in the second of a wide one. */
export interface FrameRow {
  source: string
  text: string[]
  look: number[]
  /** Cells behind which the terminal may see the cursor elsewhere. */
  doubtful: Set<number>
}

export interface Frame {
  rows: FrameRow[]
  columns: number
}

export interface Terms {
  columns: number
  rows: number
  ambiguous: AmbiguousWidth
  /** The terminal itself has said how wide it draws what is ambiguous. */
  isMeasured: boolean
  /** Nothing whose width is ambiguous is drawn, but what stands for it. */
  avoids?: boolean
}

const SEQUENCE = /\x1b\[([\d;]*)m/y
/** What is written through leads to files: letters, figures and what addresses are made of. */
const LINK = /\x1b\]8;;([!-~]*?)(?:\x07|\x1b\\)/y

/** A frame as cells, from text with looks in it; rows that stand in the frame before are taken from there. */
export function frameOf(text: string, terms: Terms, before?: Frame): Frame {
  const sources = text.split('\n')
  const rows = Array.from({ length: terms.rows }, (_, index) => {
    const source = sources[index] ?? ''
    const known = before?.rows[index]
    return known?.source === source && before?.columns === terms.columns ? known : rowOf(source, terms)
  })
  return { rows, columns: terms.columns }
}

function rowOf(source: string, { columns, ambiguous, isMeasured, avoids }: Terms): FrameRow {
  const row: FrameRow = { source, text: [], look: [], doubtful: new Set() }
  let look = PLAIN
  for (let index = 0; index < source.length; ) {
    if (source.charCodeAt(index) === 0x1b) {
      SEQUENCE.lastIndex = index
      LINK.lastIndex = index
      const sequence = SEQUENCE.exec(source)
      const link = sequence ? null : LINK.exec(source)
      if (sequence) look = afterSequence(look, sequence[1] === '' ? '0' : sequence[1]!)
      if (link) look = afterLink(look, link[1]!)
      index += (sequence ?? link)?.[0].length ?? 1
      continue
    }
    const end = clusterEnd(source, index)
    const cluster = source.slice(index, end)
    index = end
    const width = cells(cluster, ambiguous)
    if (width === 0) continue
    if (row.text.length + width > columns) break
    const shown = avoids ? standIn(cluster) : cluster
    if (shown === cluster && isDoubtful(cluster, isMeasured)) row.doubtful.add(row.text.length)
    row.text.push(shown, ...Array<string>(width - 1).fill(''))
    row.look.push(...Array<number>(width).fill(look))
  }
  while (row.text.length < columns) {
    row.text.push(' ')
    row.look.push(PLAIN)
  }
  return row
}
