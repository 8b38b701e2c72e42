import { type AmbiguousWidth, cells } from '../../text/width.ts'
import type { Row } from '../row.ts'

/** Keys and what they do, one behind the other: as many as there is room for. */
export function hintsRow(
  keys: readonly (readonly [key: string, does: string])[],
  room: number,
  ambiguous: AmbiguousWidth,
): Row {
  const spans: Row = []
  let left = room
  for (const [key, does] of keys) {
    const gap = spans.length > 0 ? '  ' : ''
    left -= cells(`${gap}${key} ${does}`, ambiguous)
    if (left < 0) break
    spans.push({ text: `${gap}${key}`, look: 'key' }, { text: ` ${does}`, look: 'faint' })
  }
  return spans
}
