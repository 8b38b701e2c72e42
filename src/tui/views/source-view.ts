import { pad } from '../../text/fit.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { SourceView } from '../state/view.ts'

/** The lines of the file that a paragraph came from, as they stand there, in the pane of the article. */
export function sourceView(state: State, { found, top }: SourceView, width: number, rows: number): Row[] {
  const { ambiguous, settings } = state
  const { messages } = settings
  if (!found) return toHeight([row(` ${messages.searching}`, 'faint', width, ambiguous)], rows, width)
  const [name] = row(` ${found.file}`, 'headline', width, ambiguous)
  const title: Row = [{ ...name!, ...(found.path && { file: found.path }) }]
  if (found.lines.length === 0)
    return toHeight(
      [
        title,
        row(
          ` ${found.path ? messages.noLines(found.sheet) : messages.notices.noSource('')}`,
          'faint',
          width,
          ambiguous,
        ),
      ],
      rows,
      width,
    )
  const figures = String(found.lines.at(-1)!.number).length
  const lines = found.lines.slice(top).map(({ number, text, isOwn }) => {
    const said = `${isOwn ? '>' : ' '}${pad(String(number), figures, 'left')} ${text}`
    return row(said, isOwn ? 'plain' : 'faint', width, ambiguous)
  })
  return toHeight([title, ...lines].slice(0, rows), rows, width)
}
