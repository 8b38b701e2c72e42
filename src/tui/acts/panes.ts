import { leadOf } from '../article-parts.ts'
import { isAwaited } from '../awaited.ts'
import { mending } from '../doubts/doubts.ts'
import { helpLines } from '../help-lines.ts'
import { articleUnderBar, entriesOf } from '../list.ts'
import { listedNames } from '../names.ts'
import { leadsOf } from '../page/parts.ts'
import { clamp } from '../point.ts'
import { searchFor } from '../prompts/search.ts'
import { alongSource } from '../sourced/going.ts'
import { isSourced } from '../sourced/sourced.ts'
import { closed, saying, withList, withNames, withReading } from '../state/change.ts'
import { START } from '../state/place.ts'
import type { State } from '../state/state.ts'
import { type HelpView, isOpen, liesBeside, type PageView, type Pane } from '../state/view.ts'
import { enteredRow } from '../studies/studies.ts'
import { copied } from './copying.ts'
import { chosenFix } from './fixing.ts'
import { goTo, leaving } from './going.ts'
import { inView } from './moving.ts'
import { card, nameAt } from './names.ts'
import { picked } from './picking.ts'
import { lookedAt } from './saving.ts'

const PANES: Pane[] = ['list', 'article', 'entities']
/** An issue has no text of its own; whom it speaks of stands beside it. A row and its sentence are one thing in two panes. */
const panesFor = (state: State) =>
  liesBeside(state.view) || isSourced(state.view)
    ? PANES.filter((pane) => pane === 'article')
    : isOpen(state.view, 'doubts')
      ? PANES.filter((pane) => pane !== 'list')
      : articleUnderBar(state) === undefined && state.view.is === 'article'
        ? PANES.filter((pane) => pane !== 'article')
        : PANES

/** To the pane beside; `isRound` goes on from the last to the first. */
export function toPane(state: State, step: 1 | -1, isRound = false): State {
  const panes = panesFor(state)
  const at = panes.indexOf(state.focus) + step
  const focus = panes[isRound ? (at + panes.length) % panes.length : clamp(at, 0, panes.length - 1)]!
  const next: State = { ...withReading(state, { selection: null }), focus }
  if (focus !== 'entities') return next
  const count = listedNames(next).length
  // What is still on its way is not empty: keys typed ahead of it wait for it.
  if (count === 0 && isAwaited(next, 'down')) return next
  if (count === 0 && isRound) return toPane(next, step, true)
  if (count === 0) return saying(state, 'noEntities')
  return inView(withNames(next, { bar: clamp(state.names.bar, 0, count - 1) }))
}

/** Enter: what it does, the place where the keys go says. */
export function entered(state: State): State {
  const { view, focus, settings, reading } = state
  if (view.is === 'help') return chosenInHelp(state, view)
  if (view.is === 'study') return enteredRow(state, view)
  if (focus === 'entities') return settings.isPicking ? picked(state, 'usual') : card(state)
  if (focus === 'list') return intoEntry(state)
  switch (view.is) {
    case 'page':
      return alongPage(state, view)
    case 'fix':
      return chosenFix(state, view)
    case 'article':
      return reading.selection ? selectionTaken(state) : alongText(state)
    case 'doubts':
      return mending(state, view)
    case 'check':
    case 'figures':
      return alongSource(state, view)
    case 'source':
    case 'plain':
      return state
  }
}

const selectionTaken = (state: State): State =>
  state.settings.isPicking ? picked(state, 'usual') : copied(state, false)

/** What is under the bar of the help is done where that was opened. */
function chosenInHelp(state: State, view: HelpView): State {
  const line = helpLines(state, view)[view.bar]
  if (!line) return state
  const there = closed(state, view)
  if (!line.worksHere) return saying(there, 'elsewhere', line.name)
  return { ...there, waiting: [...there.waiting, { type: 'act', name: line.name }] }
}

/** Opens and closes what the list shows, or goes into an article. */
function intoEntry(state: State): State {
  const isArticle = articleUnderBar(state) !== undefined
  if (isArticle && state.settings.isPicking) return picked(state, 'usual')
  if (isArticle) return { ...state, focus: 'article' }
  const entry = state.search ? undefined : entriesOf(state)[state.list.bar]
  if (!entry) return state
  if ('saved' in entry) return lookedAt(state, entry.saved)
  if ('month' in entry) return withList(state, { folded: toggled(state.list.folded, entry.month) })
  if (entry.isComing) return state
  return withList(state, { opened: toggled(state.list.opened, entry.issue.id) })
}

function toggled(of: ReadonlySet<string>, one: string): Set<string> {
  const next = new Set(of)
  if (!next.delete(one)) next.add(one)
  return next
}

function alongPage(state: State, { found, bar }: PageView): State {
  const lead = found ? leadsOf(found, state.settings.messages)[bar] : undefined
  if (!lead) return state
  if ('query' in lead) return searchFor(leaving(state), lead.query)
  const { article, at } = lead
  return goTo(state, at ? { article, ...at, isBody: true } : { article, ...START })
}

function alongText(state: State): State {
  const { shown, reading, settings } = state
  if (!shown) return state
  const lead = leadOf(shown, reading.point.block)
  if (lead) return goTo(state, { article: lead, ...START })
  if (!nameAt(state)) return saying(state, 'noName')
  return settings.isPicking ? picked(state, 'usual') : card(state)
}
