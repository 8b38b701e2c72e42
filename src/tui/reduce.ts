import type { FirstAnswers } from '../desk/first-answers.ts'
import { withAnswer } from './answers.ts'
import { unsureOfDraft } from './drafts/draft-file.ts'
import { caughtUp, withInputs } from './inputs.ts'
import { asking } from './lacking.ts'
import { withArticles } from './listed.ts'
import { withIssues } from './lists/issues-anew.ts'
import { withNews } from './news.ts'
import { asRead, comeUpon, withShown } from './shown.ts'
import { doing } from './state/change.ts'
import type { Command } from './state/commands.ts'
import type { Event } from './state/event.ts'
import { isLasting, WALKED } from './state/notice.ts'
import type { State } from './state/state.ts'
import { isOpen } from './state/view.ts'
import { withMore, withTops } from './tops.ts'

/** A state, and what is to be asked or done because of it. */
export interface Step {
  state: State
  todo: readonly Command[]
}

/** The one place where the state changes. */
export function reduce(before: State, event: Event): Step {
  const now = asking(withTops(withMore(caughtUp(comeUpon(changed(before, event))))))
  const state = outgoing(before, now)
  return { state: state.todo.length === 0 ? state : { ...state, todo: [] }, todo: state.todo }
}

function changed(state: State, event: Event): State {
  switch (event.type) {
    case 'begun':
      return begun(state, event.first)
    case 'input':
      return withInputs(state, event.input)
    case 'size':
      return unsureOfDraft({ ...state, size: event.size })
    case 'answer':
      return withAnswer(state, event.tag, event.answer)
    case 'news':
      return withNews(state, event.news)
    case 'notice':
      return { ...state, notice: event.notice }
    case 'searches':
      return { ...state, corpus: { ...state.corpus, stale: new Set(state.corpus.stale).add('saved') } }
    case 'faded':
      return state.notice === event.notice ? { ...state, notice: null } : state
    case 'late':
      return state.waiting.length > 0 ? withLateness(state, true) : state
    case 'rested':
      return { ...state, typed: { ...state.typed, isUnheard: false } }
    case 'lingered':
      if (event.keys === WALKED) return withTrail(state)
      return state.typed.pending.join(' ') === event.keys
        ? { ...state, typed: { ...state.typed, isLingering: true } }
        : state
  }
}

const withLateness = (state: State, isLate: boolean): State => ({
  ...state,
  asked: { ...state.asked, isLate },
})

/** Where the person has gone back or forth and rests, the other places of the way are listed. */
const withTrail = (state: State): State =>
  state.notice?.say === 'place' ? { ...state, notice: { ...state.notice, isListed: true } } : state

/** What was asked while the program was loaded stands in the first frame. */
function begun(state: State, { issues, articles, shown }: FirstAnswers): State {
  let next = state
  if (issues) next = withIssues(next, issues)
  if (articles) next = withArticles(next, articles.issue, articles.articles)
  return shown ? asRead(withShown(next, shown)) : next
}

/** What follows from the change itself, whatever made it. */
function outgoing(before: State, now: State): State {
  let next = now
  const keys = now.typed.pending.join(' ')
  if (keys !== '' && now.typed.pending !== before.typed.pending) next = doing(next, { do: 'linger', keys })
  const { notice } = now
  if (notice?.say === 'place' && notice !== before.notice && !notice.isListed)
    next = doing(next, { do: 'linger', keys: WALKED })
  if (notice && notice !== before.notice && !isLasting(notice)) next = doing(next, { do: 'fade', notice })
  if (now.waiting.length > 0 && before.waiting.length === 0) next = doing(next, { do: 'hurry' })
  const isNext = now.waiting[0] !== before.waiting[0]
  if (isNext && now.asked.isLate) next = withLateness(next, false)
  if (isNext && now.waiting.length > 0) next = doing(next, { do: 'wait' })
  // The article alone is for the terminal's own selection.
  const isPlain = now.view.is === 'plain'
  if (isPlain !== (before.view.is === 'plain'))
    next = doing(next, { do: 'mouse', isOn: !isPlain && now.settings.mouse })
  const isChecking = isOpen(now.view, 'check')
  if (isChecking !== isOpen(before.view, 'check')) next = doing(next, { do: 'focus', isOn: isChecking })
  if (now.done && !before.done) next = doing(next, { do: 'leave' })
  return next
}
