import type { Messages } from '../../messages/index.ts'
import { cells } from '../../text/width.ts'
import { lineAt, measureOf, setArticle } from '../article-lines.ts'
import { blankRow, type Row, row } from '../row.ts'
import type { State } from '../state.ts'

/** The pane of the article, centred when there is room, `rows` rows of `width` cells. */
export function articleView(state: State, width: number, rows: number, messages: Messages): Row[] {
  const { article, ambiguous, issues } = state
  if (!article) {
    const notice = row(issues === null ? messages.reading : '', 'faint', width, ambiguous)
    return [notice, ...Array.from({ length: rows - 1 }, () => blankRow(width))]
  }
  const lines = setArticle(article, width, ambiguous)
  const top = lineAt(lines, state.place)
  const margin = Math.max(1, Math.floor((width - measureOf(width)) / 2))
  return Array.from({ length: rows }, (_, index) => {
    const line = lines[top + index]
    if (!line || line.text === '') return blankRow(width)
    const left = margin + line.indent
    const right = Math.max(0, width - left - cells(line.text, ambiguous))
    return [
      { text: ' '.repeat(left), look: 'plain' },
      { text: line.text, look: line.look },
      { text: ' '.repeat(right), look: 'plain' },
    ]
  })
}
