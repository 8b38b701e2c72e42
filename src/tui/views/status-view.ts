import type { Messages } from '../../messages/index.ts'
import { clusters } from '../../text/clusters.ts'
import { cells } from '../../text/width.ts'
import { HINTS } from '../actions.ts'
import { lineAt, linesOf } from '../article-lines.ts'
import { contextOf } from '../context.ts'
import { layoutOf } from '../layout.ts'
import { issueUnderBar } from '../list.ts'
import { type Row, row, rowWithEdge } from '../row.ts'
import type { Prompt, PromptKind, State } from '../state.ts'
import { dateOf } from './list-view.ts'

/** The bottom line: where you are, and what the keys do here; while something is typed, its line. */
export function statusView(state: State, width: number, messages: Messages): Row {
  const { prompt, notice, ambiguous } = state
  if (prompt) return promptRow(prompt, width, state)
  if (notice) {
    const what = notice.say === 'elsewhere' ? messages.actions[notice.what as never] : notice.what
    return row(messages.notices[notice.say](what ?? ''), 'accent', width, ambiguous)
  }
  const typed = state.count + state.pending.join('')
  return rowWithEdge(
    whereOf(state, messages),
    typed || hintsOf(state, width / 2 - 1, messages),
    'faint',
    width,
    ambiguous,
  )
}

/** Stands before what is typed, by what it is typed for. */
const SIGNS: Record<PromptKind, string> = {
  search: '/',
  within: 'g/',
  filter: 'f ',
  command: ':',
  help: '?/',
  fix: '= ',
}

/** What is typed, with the place where the next character goes; the part around it, where the line is longer. */
function promptRow({ kind, line, caret }: Prompt, width: number, { ambiguous }: State): Row {
  const sign = SIGNS[kind]
  const room = width - cells(sign, ambiguous)
  const under = clusters(line.slice(caret))[0] ?? ' '
  let before = line.slice(0, caret)
  while (cells(before, ambiguous) + cells(under, ambiguous) > room) {
    const first = clusters(before)[0]
    if (first === undefined) return row(sign, 'plain', width, ambiguous)
    before = before.slice(first.length)
  }
  const left = room - cells(before, ambiguous) - cells(under, ambiguous)
  return [
    { text: sign + before, look: 'plain' },
    { text: under, look: 'caret' },
    ...row(line.slice(caret + under.length), 'plain', left, ambiguous),
  ]
}

/** As many hints as there is room for. */
function hintsOf(state: State, room: number, messages: Messages): string {
  const context = contextOf(state)
  const hints = HINTS[context === 'list' && state.search ? 'results' : context].flatMap((name) => {
    const keys = state.settings.keys.find((action) => action.name === name)?.keys[0]
    return keys ? [`${keys} ${messages.short[name] ?? messages.actions[name]}`] : []
  })
  while (hints.length > 0 && cells(hints.join('  '), state.ambiguous) > room) hints.pop()
  return hints.join('  ')
}

function whereOf(state: State, messages: Messages): string {
  const { shown, progress, search, filter, within, visited } = state
  const issue =
    search || visited ? shown && { paper: shown.paper, date: shown.date } : issueUnderBar(state)?.issue
  const parts: (string | null | undefined)[] = []
  if (progress && progress.allBytes > 0)
    parts.push(messages.indexing(Math.floor((100 * progress.bytes) / progress.allBytes)))
  if (search) parts.push(`/${search.line}`)
  if (filter) parts.push(`f ${filter}`)
  if (within) parts.push(`g/${within}`)
  if (issue) parts.push(issue.paper, dateOf(issue.date, messages))
  if (shown?.article.page) parts.push(messages.page(shown.article.page))
  if (shown) {
    const lines = linesOf(state)
    const seen = Math.min(lines.length, lineAt(lines, state.place) + layoutOf(state).rows)
    parts.push(`${Math.round((100 * seen) / lines.length)}%`)
  }
  return parts.filter(Boolean).join(' ')
}
