import type { ActionName } from '../messages/zh.ts'
import { actions } from './actions.ts'
import { copied } from './acts/copying.ts'
import { beginFix } from './acts/fixing.ts'
import { jumped, leaving, marked, toMark, toNeighbour } from './acts/going.ts'
import { toHit } from './acts/hits.ts'
import { moved, movedByPages, movedOnScreen, movedTo } from './acts/moving.ts'
import { card, entered, left, toPane } from './acts/panes.ts'
import { isAwaited } from './awaited.ts'
import { listedEntities } from './entity-rows.ts'
import { layoutOf } from './layout.ts'
import { blockAtPoint } from './marks.ts'
import { byCharacters, byParagraphs, byWords, scrolledSo, toLineEdge, toWordEnd, wordAt } from './point.ts'
import { beginSearch, endSearch, opened, searchFor } from './prompts.ts'
import { selectedText } from './selection.ts'
import { doing, type Selection, type State } from './state.ts'

/** What was typed with the keys of an action. */
export interface With {
  count?: number
  /** The key in the place of `…`. */
  key?: string
}

type Act = (state: State, typed: With) => State

const times = ({ count = 1 }: With) => count

const selected =
  (by: Selection['by']): Act =>
  (state) => {
    if (state.selection?.by === by) return { ...state, selection: null }
    return { ...state, selection: { anchor: state.selection?.anchor ?? state.point, by } }
  }

/** The lines of the file that the paragraph at the point came from. */
function source(state: State): State {
  const { shown, point } = state
  if (!shown) return state
  const block = blockAtPoint(shown.article, point)
  return { ...state, source: { article: shown.article.id, block, found: null, top: 0 } }
}

/** Searches for the word, the name or the selection that the keys act on. */
function searchWord(state: State): State {
  const text =
    state.focus === 'entities'
      ? (listedEntities(state)[state.entity]?.name ?? '')
      : state.selection
        ? selectedText(state)
        : wordAt(state, state.point).text
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return { ...state, notice: { say: 'noWord' } }
  const isPlain = /^[\p{L}\p{N}]+$/u.test(line)
  return searchFor(leaving(state), isPlain ? line : `"${line.replaceAll('"', '')}"`)
}

function edit(state: State): State {
  const { source: open } = state
  const path = open?.found?.path
  const line = open?.found?.lines.find(({ isOwn }) => isOwn)?.number
  if (!path || line === undefined) return { ...state, notice: { say: 'noSource' } }
  return doing(state, { do: 'edit', path, line })
}

function mouse(state: State): State {
  const isOn = !state.settings.mouse
  const settings = { ...state.settings, mouse: isOn }
  return doing({ ...state, settings, notice: { say: isOn ? 'mouseOn' : 'mouseOff' } }, { do: 'mouse', isOn })
}

/** What each action does. */
const ACTS: Record<ActionName, Act> = {
  down: (state, typed) => moved(state, times(typed)),
  up: (state, typed) => moved(state, -times(typed)),
  halfPageDown: (state, typed) => movedByPages(state, 0.5 * times(typed)),
  halfPageUp: (state, typed) => movedByPages(state, -0.5 * times(typed)),
  pageDown: (state, typed) => movedByPages(state, times(typed)),
  pageUp: (state, typed) => movedByPages(state, -times(typed)),
  first: (state, { count }) => movedTo(state, count, 'first'),
  last: (state, { count }) => movedTo(state, count, 'last'),
  screenTop: (state) => movedOnScreen(state, 0),
  screenMiddle: (state) => movedOnScreen(state, 0.5),
  screenBottom: (state) => movedOnScreen(state, 1),
  scrollTop: (state) => scrolledSo(state, 0),
  scrollMiddle: (state) => scrolledSo(state, Math.floor(layoutOf(state).rows / 2)),
  scrollBottom: (state) => scrolledSo(state, layoutOf(state).rows - 1),
  toRight: (state) => toPane(state, 1),
  toLeft: (state) => toPane(state, -1),
  nextPane: (state) => toPane(state, 1, true),
  previousPane: (state) => toPane(state, -1, true),
  enter: entered,
  leave: left,
  nextArticle: (state) => toNeighbour(state, 1),
  previousArticle: (state) => toNeighbour(state, -1),
  nextWord: (state, typed) => byWords(state, times(typed)),
  previousWord: (state, typed) => byWords(state, -times(typed)),
  wordEnd: (state, typed) => toWordEnd(state, times(typed)),
  lineStart: (state) => toLineEdge(state, 'start'),
  lineEnd: (state) => toLineEdge(state, 'end'),
  nextParagraph: (state, typed) => byParagraphs(state, times(typed)),
  previousParagraph: (state, typed) => byParagraphs(state, -times(typed)),
  search: (state) => beginSearch(state),
  nextHit: (state, typed) => toHit(state, times(typed)),
  previousHit: (state, typed) => toHit(state, -times(typed)),
  searchWithin: (state) => opened(state, 'within'),
  filter: (state) => (state.search ? { ...state, notice: { say: 'noFilter' } } : opened(state, 'filter')),
  searchWord,
  card,
  back: (state) => jumped(state, -1),
  forth: (state) => jumped(state, 1),
  setMark: (state, { key }) => marked(state, key!),
  toMark: (state, { key }) => toMark(state, key!),
  select: selected('character'),
  selectLines: selected('line'),
  selectParagraph: (state) => ({
    ...state,
    selection: { anchor: state.selection?.anchor ?? state.point, by: 'paragraph' },
  }),
  characterLeft: (state, typed) => byCharacters(state, -times(typed)),
  characterRight: (state, typed) => byCharacters(state, times(typed)),
  copy: (state) => copied(state, false),
  copySelection: (state) => copied(state, false),
  copyWithCitation: (state) => copied(state, true),
  source,
  edit,
  command: (state) => opened(state, 'command'),
  help: (state) => ({ ...state, help: { top: 0, filter: '' } }),
  plain: (state) =>
    state.shown ? doing({ ...state, isPlain: true, focus: 'article' }, { do: 'mouse', isOn: false }) : state,
  fix: beginFix,
  unfix: (state) => doing(state, { do: 'unfix' }),
  redraw: (state) => doing(state, { do: 'redraw' }),
  suspend: (state) => doing(state, { do: 'suspend' }),
  mouse,
  quit: (state) => (state.search ? endSearch(state) : { ...state, done: true }),
  leaveProgram: (state) => ({ ...state, done: true }),
}

/** Does an action, or lets it wait for what it is to be done on. */
export function act(state: State, name: ActionName, typed: With): State {
  const isOff = state.settings.isRestricted && actions.find((action) => action.name === name)?.reachesOut
  if (isOff) return { ...state, notice: { say: 'restricted' } }
  if (isAwaited(state, name))
    return { ...state, waiting: [...state.waiting, { type: 'act', name, ...typed }] }
  return ACTS[name](state, typed)
}
