import type { Messages } from '../../messages/index.ts'
import type { ActionName } from '../../messages/zh.ts'
import { cells } from '../../text/width.ts'
import { actions, HINTS, worksIn } from '../actions.ts'
import { lineAt, linesOf } from '../article-lines.ts'
import { contextOf } from '../context.ts'
import { layoutOf } from '../layout.ts'
import { articleUnderBar, issueUnderBar } from '../list.ts'
import { type Row, row } from '../row.ts'
import type { Notice, State } from '../state/state.ts'
import { dateOf } from './list-view.ts'
import { promptView } from './prompt-view.ts'

/** The bottom line: where you are, and what the keys do here; while something is typed, its line. */
export function statusView(state: State, width: number): Row {
  const { prompt, notice, ambiguous, typed } = state
  const { messages } = state.settings
  if (prompt) return promptView(prompt, width, state)
  if (notice) return row(noticeText(notice, messages), 'accent', width, ambiguous)
  const doubt = doubtOf(state, messages)
  if (doubt) return row(doubt, 'accent', width, ambiguous)
  const keys = typed.count + typed.pending.join('')
  const where = whereOf(state, messages)
  const room = Math.max(width / 2, width - cells(where, ambiguous)) - 2
  const edge = keys || hintsOf(state, room, messages)
  const left = width - cells(edge, ambiguous)
  return [...row(where, 'faint', left, ambiguous), { text: edge, look: 'faint' }]
}

/** What is on the screen may no longer be what is on the disk. */
function doubtOf({ corpus: { hindrance }, shown }: State, { hindrances }: Messages): string | undefined {
  if (hindrance) return hindrances.onScreen(hindrances[hindrance.why], hindrance.path)
  return shown?.isOld ? hindrances.old : undefined
}

/** What answers a key; of one that does not work here, where it does. */
function noticeText({ say, what = '' }: Notice, messages: Messages): string {
  const action = say === 'elsewhere' ? actions.find(({ name }) => name === what) : undefined
  if (!action) return messages.notices[say](what)
  const places = worksIn(action).map((context) => messages.contexts[context])
  return messages.notices.elsewhere(`${messages.actions[action.name]}（${[...new Set(places)].join(' ')}）`)
}

/** As many hints as there is room for. */
function hintsOf(state: State, room: number, messages: Messages): string {
  if (state.view.is === 'plain') return messages.plainHint
  // Before there is anything to go through only this can be done.
  const isEmpty = !state.list.issues || state.list.issues.length === 0
  const context = contextOf(state)
  const wanted: ActionName[] = isEmpty
    ? ['quit', 'help']
    : HINTS[context === 'list' && state.search ? 'results' : context]
  const hints = wanted.flatMap((name) => {
    const keys = state.settings.keys.find((action) => action.name === name)?.keys[0]
    const isChoice = state.settings.isPicking && name === 'enter'
    const does = isChoice ? messages.choose : (messages.short[name] ?? messages.actions[name])
    return keys ? [`${keys} ${does}`] : []
  })
  while (hints.length > 0 && cells(hints.join('  '), state.ambiguous) > room) hints.pop()
  return hints.join('  ')
}

function whereOf(state: State, messages: Messages): string {
  const { shown, search, visited, view, reading } = state
  const { progress } = state.corpus
  const { filter } = state.list
  const { within } = reading
  const issue =
    search || visited ? shown && { paper: shown.paper, date: shown.date } : issueUnderBar(state)?.issue
  const parts: (string | null | undefined)[] = []
  if (progress && progress.allBytes > 0)
    parts.push(
      progress.bytes < progress.allBytes
        ? messages.indexing(Math.floor((100 * progress.bytes) / progress.allBytes))
        : messages.tidying,
    )
  if (search) parts.push(`/${search.line}`)
  if (filter) parts.push(`f ${filter}`)
  if (within) parts.push(`g/${within}`)
  if (issue) parts.push(issue.paper, dateOf(issue.date, messages))
  // Of an article only where it is what the line speaks of.
  const isIt =
    shown &&
    view.is === 'article' &&
    (state.focus === 'article' || articleUnderBar(state) === shown.article.id)
  if (isIt && shown.article.page) parts.push(messages.page(shown.article.page))
  if (isIt) {
    const lines = linesOf(state)
    const seen = Math.min(lines.length, lineAt(lines, reading.place) + layoutOf(state).rows)
    parts.push(`${Math.round((100 * seen) / lines.length)}%`)
  }
  return parts.filter(Boolean).join(' ')
}
