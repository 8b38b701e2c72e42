import { clusterEnd } from '../text/clusters.ts'
import { lineAt, linesOf } from './article-lines.ts'
import type { Mark } from './marks.ts'
import { isBefore, textOfPart } from './point.ts'
import type { State } from './state/state.ts'

/** The stretches of the article's parts that are selected. */
export function rangesOfSelection(state: State): { part: number; from: number; to: number }[] {
  const { selection, point } = state.reading
  if (!selection) return []
  const [first, last] = isBefore(point, selection.anchor)
    ? [point, selection.anchor]
    : [selection.anchor, point]
  let from = first.offset
  let to = clusterEnd(textOfPart(state, last.block), last.offset)
  if (selection.by === 'line') {
    const lines = linesOf(state)
    from = lines[lineAt(lines, first)]?.place.offset ?? 0
    const end = lines[lineAt(lines, last)]
    to = end ? end.place.offset + end.text.length : to
  }
  if (selection.by === 'paragraph') [from, to] = [0, textOfPart(state, last.block).length]
  return Array.from({ length: last.block - first.block + 1 }, (_, index) => {
    const part = first.block + index
    return {
      part,
      from: index === 0 ? from : 0,
      to: part === last.block ? to : textOfPart(state, part).length,
    }
  })
}

/** The selected text, parts of the article on lines of their own. */
export const selectedText = (state: State): string =>
  rangesOfSelection(state)
    .map(({ part, from, to }) => textOfPart(state, part).slice(from, to))
    .join('\n')

export const marksOfSelection = (state: State): Mark[] =>
  rangesOfSelection(state).map((range) => ({ ...range, look: 'selected' }))
