import { pad } from '../../text/fit.ts'
import { lineAt, linesOf } from '../article-lines.ts'
import { lineOfPoint } from '../marks.ts'
import { clamp } from '../point.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { State } from '../state/state.ts'
import type { SourceView } from '../state/view.ts'
import type { Look } from '../theme/looks.ts'
import { wrapped } from '../wrapped.ts'

/** The lines of the file that a paragraph came from, wrapped; that of the point stands as high as the point, where it can. */
export function sourceView(state: State, { found }: SourceView, width: number, rows: number): Row[] {
  const { ambiguous, settings, reading } = state
  const { messages } = settings
  const say = (text: string, link = {}) =>
    toHeight([row(` ${text}`, 'faint', width, ambiguous).map((span) => ({ ...span, ...link }))], rows, width)
  if (!found) return say(messages.searching)
  const link = found.path ? { file: found.path } : {}
  if (found.lines.length === 0)
    return say(found.path ? messages.noLines(found.sheet) : messages.notices.noSource(''), link)
  const figures = String(found.lines.at(-1)!.number).length
  const room = width - figures - 2
  const meant = lineOfPoint(state) ?? found.lines.find(({ isOwn }) => isOwn)?.number
  const lines = found.lines.flatMap(({ number, text, isOwn }) => {
    const look: Look = number === meant ? 'mention' : isOwn ? 'plain' : 'faint'
    return wrapped(text.slice(0, LONGEST), { width: room, ambiguous }).map((part, index) => {
      const sign = `${isOwn ? '>' : ' '}${pad(index === 0 ? String(number) : '', figures, 'left')} `
      const own = number === meant && index === 0 ? link : {}
      const drawn: Row = [{ text: sign, look: 'faint', ...own }, ...row(part, look, room, ambiguous)]
      return { number, drawn }
    })
  })
  const set = linesOf(state)
  const height = clamp(lineAt(set, reading.point) - lineAt(set, reading.place), 0, rows - 1)
  const first = lines.findIndex(({ number }) => number === meant)
  const top = clamp(first - height, 0, Math.max(0, lines.length - rows))
  return toHeight(
    lines.slice(top, top + rows).map(({ drawn }) => drawn),
    rows,
    width,
  )
}

/** Of a line as long as a book its beginning says enough. */
const LONGEST = 4000
