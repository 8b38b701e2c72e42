import { wishOf } from './acts/studying.ts'
import { partTexts } from './article-parts.ts'
import { openCheck } from './drafts/draft-file.ts'
import { articleUnderBar, isBehind, missingArticles } from './list.ts'
import { draftBegun } from './prompts/draft-path.ts'
import { doing } from './state/change.ts'
import type { Open, Pace, Question } from './state/questions.ts'
import type { State } from './state/state.ts'
import { whoseNames } from './whose-names.ts'

// What the state lacks is asked for: once, with a tag that its answer bears, and again where something else is lacking
// in its place. What is no longer lacking has no question, and an answer that comes all the same is late.

interface Lack {
  /** Of each slot one question is open at most. */
  slot: string
  /** The same as long as the same is lacking. */
  key: string
  question: Question
  pace: Pace
}

function lackingIn(state: State): Lack[] {
  const lacks: Lack[] = []
  const { list, corpus, search, shown, reading, view, names } = state
  // What has been asked before the corpus changed is asked anew.
  const add = (slot: string, question: Question, key = '', pace: Pace = 'now') =>
    lacks.push({ slot, key: `${corpus.revision} ${key}`, question, pace })
  const isStale = (slot: string) => corpus.stale.has(slot)

  if (list.issues === null || isStale('issues')) add('issues', { ask: 'issues' })
  if (isStale('unread')) add('unread', { ask: 'unread' })
  if (isStale('saved')) add('saved', { ask: 'saved' }, '', 'longRest')
  for (const issue of missingArticles(state)) add(articlesSlot(issue), { ask: 'articles', issue })
  for (const issue of list.opened)
    if (isStale(articlesSlot(issue)) && list.articles.has(issue))
      add(articlesSlot(issue), { ask: 'articles', issue })

  const wanted = articleUnderBar(state)
  const withWords = state.focus === 'article'
  const knownAs = state.arriving?.article === wanted ? state.arriving?.headline : undefined
  // What was gone to is renamed where it is called otherwise now; what the bar stands on the list renames.
  const keyOf = (id: string) => `${id}${state.visited === null ? '' : ' gone to'}`
  if (wanted !== undefined && isBehind(state))
    add(
      'article',
      { ask: 'article', id: wanted, ...(knownAs && { knownAs }), withWords },
      keyOf(wanted),
      'rest',
    )
  else if (shown && isStale('article')) {
    const { id, headline } = shown.article
    add('article', { ask: 'article', id, knownAs: headline, withWords: false }, keyOf(id))
  } else if (shown && withWords && reading.words?.article !== shown.article.id)
    add('words', { ask: 'words', article: shown.article.id, texts: partTexts(shown) }, shown.article.id)

  if (search && search.line.trim() !== '') {
    const { line, limit, answered } = search
    const isThere = answered?.line === line && answered.limit === limit
    if (!isThere || isStale('find')) add('find', { ask: 'find', line, limit }, `${limit} ${line}`)
  }
  // Two searches at a time would give each other up.
  if (!search && list.filter.trim() !== '' && list.holding !== list.filter)
    add('holding', { ask: 'holding', filter: list.filter }, list.filter, 'rest')

  const whose = whoseNames(state)
  if (whose.of === 'several' && names.sums?.of !== whose.id)
    add('sums', { ask: 'sums', of: whose.id, whose: whose.ask }, whose.id, 'longRest')

  if (view.is === 'page' && view.found === null)
    add('page', { ask: 'page', kind: view.kind, key: view.key }, `${view.kind} ${view.key}`)
  if (view.is === 'study' && !view.found?.isWhole) {
    const wish = wishOf(view)
    add('study', { ask: 'study', wish }, JSON.stringify(wish))
  }
  if (view.is === 'source' && view.found?.block !== view.block)
    add(
      'source',
      { ask: 'source', article: view.article, block: view.block },
      `${view.block} ${view.article}`,
    )
  if (view.is === 'fix' && view.wish && view.outcome === null) {
    const { article, wish } = view
    add('fix', { ask: 'fix', article, wish }, `${article} ${JSON.stringify(wish)}`)
  }
  if (view.is === 'doubts' && (view.found === null || isStale('doubts')))
    add('doubts', { ask: 'doubts', from: view.since }, view.since ?? '')
  if (view.is === 'check' && (view.found === null || isStale('check'))) {
    const { path } = view
    add('check', { ask: 'check', path, language: state.settings.messages.language }, path)
  }
  if (view.is === 'figures' && (view.found === null || isStale('figures')))
    add('figures', { ask: 'figures', thing: view.thing }, view.thing)
  const checked = openCheck(state)
  if (checked?.file === 'unsure' && checked.found && 'seen' in checked.found) {
    const { path, found } = checked
    add('draftFile', { ask: 'draftFile', path, seen: found.seen }, path)
  }
  const begun = draftBegun(state)
  if (begun !== undefined && state.draftNames?.begun !== begun)
    add('draftNames', { ask: 'draftNames', begun }, begun, 'rest')
  return lacks
}

export const articlesSlot = (issue: string): string => `articles ${issue}`

/** The state with questions for what it lacks and has not asked. */
export function asking(state: State): State {
  const lacks = lackingIn(state)
  const { open } = state.asked
  const isAsked = ({ slot, key }: Lack) => open.get(slot)?.key === key
  if (lacks.length === open.size && lacks.every(isAsked)) return state
  let next = state
  let tag = state.asked.next
  const now = new Map<string, Open>()
  for (const lack of lacks) {
    const { slot, key, question, pace } = lack
    if (isAsked(lack)) now.set(slot, open.get(slot)!)
    else {
      now.set(slot, { tag, key, question })
      // Something waits for it.
      const how = state.waiting.length > 0 ? 'now' : pace
      next = doing(next, { do: 'ask', slot, tag, question, pace: how })
      tag++
    }
  }
  for (const slot of open.keys()) if (!now.has(slot)) next = doing(next, { do: 'drop', slot })
  return { ...next, asked: { ...state.asked, next: tag, open: now } }
}

/** The question that an answer is to, where that is still open. */
export function questionOf({ asked }: State, tag: number): { slot: string; question: Question } | undefined {
  for (const [slot, { tag: own, question }] of asked.open) if (own === tag) return { slot, question }
  return undefined
}
