import type { Unread } from '../desk/told.ts'
import { placeOfSame } from '../text/same-article.ts'
import { withDoubts } from './doubts/doubts.ts'
import { withDifferences } from './drafts/checking.ts'
import { withDraftFile } from './drafts/draft-file.ts'
import { withFigures } from './figures/figures.ts'
import { questionOf } from './lacking.ts'
import { articleUnderBar, isBehind } from './list.ts'
import { withArticles, withHolding, withSaved } from './listed.ts'
import { corpusExtent } from './lists/corpus-extent.ts'
import { withIssues } from './lists/issues-anew.ts'
import { onSameName } from './names.ts'
import { asRead, atFirstHit, withShown } from './shown.ts'
import { closed, saying, withNames, withReading, withView } from './state/change.ts'
import type { Notice } from './state/notice.ts'
import type { Answer, Answers, Question } from './state/questions.ts'
import type { State } from './state/state.ts'
import type { Overlay } from './state/view.ts'

// What the desk says. An answer is to a question that is open: any other is late, and nothing comes of it.

type QuestionTo<Ask> = Extract<Question, { ask: Ask }>

export function withAnswer(state: State, tag: number, answer: Answer): State {
  const asked = questionOf(state, tag)
  if (asked?.question.ask !== answer.to) return state
  const { slot, question } = asked
  const isPart =
    (answer.to === 'find' || answer.to === 'study') &&
    answer.value &&
    'isWhole' in answer.value &&
    !answer.value.isWhole
  // What is gone, or is called otherwise in a list that has yet to come, is not asked for again before something has changed.
  const isOpen =
    answer.to === 'article' &&
    (!answer.value || isCalledOtherwise(state, question as QuestionTo<'article'>, answer.value))
  const next = isPart || isOpen ? state : answered(state, slot)
  return answeredWith(next, question, answer)
}

/** The state without a question that has been answered. */
function answered(state: State, slot: string): State {
  const open = new Map(state.asked.open)
  const stale = new Set(state.corpus.stale)
  open.delete(slot)
  stale.delete(slot)
  return { ...state, asked: { ...state.asked, open }, corpus: { ...state.corpus, stale } }
}

function answeredWith(state: State, question: Question, { to, value }: Answer): State {
  switch (to) {
    case 'issues':
      return withArrived(withIssues(state, value))
    case 'articles':
      return withArticles(state, (question as QuestionTo<'articles'>).issue, value)
    case 'article':
      return withArticle(state, question as QuestionTo<'article'>, value)
    case 'words': {
      const { article } = question as QuestionTo<'words'>
      return withReading(state, { words: { article, starts: value } })
    }
    case 'sums':
      return withSums(state, { of: (question as QuestionTo<'sums'>).of, lines: value })
    case 'page':
      return withPage(state, value)
    case 'source':
      return withSource(state, question as QuestionTo<'source'>, value)
    case 'fix':
      return state.view.is === 'fix' ? withView(state, state.view, { outcome: value }) : state
    case 'find':
      return withFound(state, question as QuestionTo<'find'>, value)
    case 'holding':
      return withHolding(state, (question as QuestionTo<'holding'>).filter, value)
    case 'check':
      return state.view.is === 'check' ? withDifferences(state, state.view, value) : state
    case 'figures':
      return state.view.is === 'figures' ? withFigures(state, state.view, value) : state
    case 'draftFile':
      return withDraftFile(state, value)
    case 'draftNames': {
      const { begun } = question as QuestionTo<'draftNames'>
      return { ...state, draftNames: { begun, paths: value } }
    }
    case 'study':
      return withStudied(state, value)
    case 'doubts':
      return withDoubts(state, value)
    case 'unread':
      return withUnread(state, value)
    case 'saved':
      return withSaved(state, value)
  }
}

/** The list that the bar stands in comes anew, and tells what the article is called there. */
const isCalledOtherwise = (
  { visited }: State,
  { id }: QuestionTo<'article'>,
  { shown }: NonNullable<Answers['article']>,
): boolean => shown.article.id !== id && visited === null

function withArticle(state: State, question: QuestionTo<'article'>, value: Answers['article']): State {
  const { id } = question
  if (!value) return withoutArticle(state, id)
  if (isCalledOtherwise(state, question, value)) return state
  const own = value.shown.article.id
  const next = asRead(withShown(own === id ? state : renamed(state, id, own), value.shown))
  return value.starts ? withReading(next, { words: { article: own, starts: value.starts } }) : next
}

/** What was gone to begins in another line by now. */
const renamed = (state: State, from: string, to: string): State => ({
  ...state,
  ...(state.visited === from && { visited: to }),
  ...(state.returning &&
    'article' in state.returning.to &&
    state.returning.to.article === from && { returning: { ...state.returning, to: { article: to } } }),
  ...(state.arriving?.article === from
    ? { arriving: { ...state.arriving, article: to } }
    : { arriving: { article: to, ...state.reading.point } }),
})

/** An article that was gone to, or that is waited for, is no longer in the corpus. */
function withoutArticle(state: State, article: string): State {
  if (articleUnderBar(state) !== article) return state
  const gone = state.waiting.length > 0 ? saying({ ...state, waiting: [] }, 'gone') : state
  if (state.visited === null) return gone
  return saying({ ...gone, visited: null, arriving: null, focus: 'list' }, 'gone')
}

/** What was found, or more of it: the bar stays on what it was on. */
function withFound(state: State, { line, limit }: QuestionTo<'find'>, value: Answers['find']): State {
  const { search } = state
  if (!search || !value) return state
  const answered = { line, limit }
  if ('mistake' in value)
    return { ...state, search: { ...search, found: null, mistake: value.mistake, answered } }
  const { found, isWhole } = value
  // While results of a new line come, who has not moved wants the first.
  const isMoved = search.bar > 0 || search.answered?.line === line
  const under = isMoved ? search.found?.hits[search.bar] : undefined
  const same = under ? placeOfSame(under, found.hits) : -1
  const bar = same >= 0 ? same : Math.min(search.bar, Math.max(0, found.hits.length - 1))
  const now = { ...search, found, bar, mistake: null, ...(isWhole && { answered }) }
  const next: State = { ...state, search: now }
  if (search.found?.line === found.line) return next
  // The first result may be the article that is shown already, in which other names are meant now.
  return isBehind(next) || next.visited !== null ? next : withNames(atFirstHit(next), { bar: 0, top: 0 })
}

/** A view that does not come: what was typed for it is not done on what lies below. */
const refused = (state: State, view: Overlay, say: Notice['say'], what: string): State =>
  saying({ ...closed(state, view), waiting: [] }, say, what)

function withPage(state: State, found: Answers['page']): State {
  const { view } = state
  if (view.is !== 'page') return state
  if (!found && view.kind === null) return refused(state, view, 'unknownName', view.name)
  const { kind = view.kind, key = view.key, name = view.name } = found ?? {}
  return withView(state, view, { kind, key, name, found })
}

const withSums = (state: State, sums: State['names']['sums']): State =>
  onSameName(state, withNames(state, { sums }))

/** What a set tells, or more of it; why it tells nothing is said where the view was opened. */
function withStudied(state: State, value: Answers['study']): State {
  const { view } = state
  if (view.is !== 'study' || !value) return state
  // Which of two cannot be read nobody says.
  const lines = [view.line, ...(view.against === null ? [] : [view.against])].join(' ↔ ')
  if ('mistake' in value) return refused(state, view, 'badQuery', lines)
  if ('hinders' in value) return refused(state, view, value.hinders, value.what)
  return withView(state, view, { found: value })
}

/** How many articles have come is said, once nothing is being read any more. */
function withArrived(state: State): State {
  const { corpus, list } = state
  const { articles } = corpusExtent(list.issues ?? [])
  if (corpus.progress && corpus.articles !== null) return state
  const next = { ...state, corpus: { ...corpus, articles } }
  const arrived = articles - (corpus.articles ?? articles)
  return arrived > 0 ? saying(next, 'arrived', String(arrived)) : next
}

/** What could not be read is said once, and again when there is more of it; when it can be read, no more. */
function withUnread(state: State, { count, first: [first] }: Unread): State {
  const next: State = { ...state, corpus: { ...state.corpus, unread: count } }
  if (!first) return state.notice?.say === 'unread' ? { ...next, notice: null } : next
  if (count <= state.corpus.unread) return next
  return saying(next, 'unread', count > 1 ? `${first.file} … ${count}` : first.file)
}

function withSource(state: State, { block }: QuestionTo<'source'>, found: Answers['source']): State {
  const { view } = state
  if (view.is !== 'source') return state
  return found ? withView(state, view, { found: { ...found, block } }) : saying(closed(state, view), 'gone')
}
