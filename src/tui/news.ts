import type { News } from '../desk/desk.ts'
import { articlesSlot } from './lacking.ts'
import { saying } from './state/change.ts'
import type { State } from './state/state.ts'
import { isOpen } from './state/view.ts'

/** What the desk tells unasked. */
export function withNews(state: State, news: News): State {
  const { corpus, returning } = state
  if ('progress' in news) {
    const { progress = null } = news
    // At the end of it is known how much has come.
    const stale = progress ? corpus.stale : new Set(corpus.stale).add('issues')
    return { ...state, corpus: { ...corpus, progress, stale } }
  }
  if ('hindrance' in news) return { ...state, corpus: { ...corpus, hindrance: news.hindrance } }
  if ('rebuilt' in news) return saying(state, 'rebuilt')
  // What is on the screen may be different now, though there is as much of it.
  const stale = new Set(['issues', 'unread', 'saved', ...[...state.list.opened].map(articlesSlot)])
  if (state.shown) stale.add('article')
  if (state.search) stale.add('find')
  if (isOpen(state.view, 'doubts')) stale.add('doubts')
  if (isOpen(state.view, 'check') || returning?.view.is === 'check') stale.add('check')
  if (isOpen(state.view, 'figures') || returning?.view.is === 'figures') stale.add('figures')
  return { ...state, corpus: { ...corpus, revision: corpus.revision + 1, stale } }
}
