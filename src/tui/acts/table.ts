import type { ActionName } from '../../messages/zh.ts'
import { openedDoubts, toDoubt } from '../doubts/doubts.ts'
import { checkAgain, checkDraft } from '../drafts/checking.ts'
import { figuresHere, figuresOf } from '../figures/figures.ts'
import { layoutOf } from '../layout.ts'
import { filtered } from '../listed.ts'
import { byParagraphs, scrolledSo, toLineEdge } from '../point.ts'
import { opened } from '../prompts/change.ts'
import { toPlaces } from '../prompts/places.ts'
import { searchFor } from '../prompts/search.ts'
import { toNextSource } from '../sourced/going.ts'
import { closed, doing, saying, uncovered } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { isPassing } from '../state/view.ts'
import { byCharacters, byWords, toWordEnd } from '../words.ts'
import { collectionView, noted, tagged } from './collections.ts'
import { copied } from './copying.ts'
import { beginFix } from './fix-begun.ts'
import { jumped, marked, toMark, toNeighbour } from './going.ts'
import { toHit } from './hits.ts'
import { allFolded, allOpened, foldedIn, inItsIssue, toIssue, toPage } from './issues.ts'
import { left, quit } from './leaving.ts'
import { links } from './linking.ts'
import { moved, movedByPages, movedOnScreen, movedTo } from './moving.ts'
import { card, cardOfName, markUnsure, paintNames, wholeNames } from './names.ts'
import {
  edit,
  help,
  mouse,
  plain,
  searched,
  searchWord,
  selected,
  selectedParagraph,
  source,
} from './opening.ts'
import { entered, toPane } from './panes.ts'
import { picked, pickedAlso } from './picking.ts'
import { readOn } from './reading-on.ts'
import { forgotten, saved } from './saving.ts'
import { against, allRead, arranged, study } from './studying.ts'
import { collected, written } from './taking.ts'

/** What was typed with the keys of an action. */
export interface With {
  count?: number
  /** The key in the place of `…`, or what was typed behind the name. */
  key?: string
  /** An exclamation mark stands behind the name. */
  isForced?: true
}

type Act = (state: State, typed: With) => State

const times = ({ count = 1 }: With) => count

/** What is typed behind its name, or what is meant where one stands. */
const orTyped =
  (meant: Act, typed: (state: State, text: string) => State): Act =>
  (state, acted) =>
    acted.key === undefined ? meant(state, acted) : typed(state, acted.key)

/** What each action does. */
export const ACTS: Record<ActionName, Act> = {
  down: (state, typed) => moved(state, times(typed)),
  up: (state, typed) => moved(state, -times(typed)),
  halfPageDown: (state, typed) => movedByPages(state, 0.5 * times(typed)),
  halfPageUp: (state, typed) => movedByPages(state, -0.5 * times(typed)),
  pageDown: (state, typed) => movedByPages(state, times(typed)),
  pageUp: (state, typed) => movedByPages(state, -times(typed)),
  readOn,
  first: (state, { count }) => movedTo(state, count, 'first'),
  last: (state, { count }) => movedTo(state, count, 'last'),
  screenTop: (state) => movedOnScreen(state, 0),
  screenMiddle: (state) => movedOnScreen(state, 0.5),
  screenBottom: (state) => movedOnScreen(state, 1),
  scrollTop: (state) => scrolledSo(state, 0),
  scrollMiddle: (state) => scrolledSo(state, Math.floor(layoutOf(state).rows / 2)),
  scrollBottom: (state) => scrolledSo(state, layoutOf(state).rows - 1),
  toRight: (state) => toPane(state, 1),
  // There is nothing at the left of the list but what it is folded into.
  toLeft: (state) => (state.focus === 'list' && !state.search ? foldedIn(state) : toPane(state, -1)),
  nextPane: (state) => toPane(state, 1, true),
  previousPane: (state) => toPane(state, -1, true),
  enter: entered,
  leave: left,
  nextArticle: (state) => toNeighbour(state, 1),
  previousArticle: (state) => toNeighbour(state, -1),
  nextPage: (state) => toPage(state, 1),
  previousPage: (state) => toPage(state, -1),
  nextIssue: (state) => toIssue(state, 1),
  previousIssue: (state) => toIssue(state, -1),
  inItsIssue,
  foldAll: allFolded,
  unfoldAll: allOpened,
  nextWord: (state, typed) => byWords(state, times(typed)),
  previousWord: (state, typed) => byWords(state, -times(typed)),
  wordEnd: (state, typed) => toWordEnd(state, times(typed)),
  lineStart: (state) => toLineEdge(state, 'start'),
  lineEnd: (state) => toLineEdge(state, 'end'),
  nextParagraph: (state, typed) => byParagraphs(state, times(typed)),
  previousParagraph: (state, typed) => byParagraphs(state, -times(typed)),
  search: orTyped(searched, searchFor),
  nextHit: (state, typed) => toNext(state, times(typed)),
  previousHit: (state, typed) => toNext(state, -times(typed)),
  searchWithin: (state, { key }) => opened(state, 'within', key),
  filter: orTyped(
    (state) => (state.search ? saying(state, 'noFilter') : opened(state, 'filter')),
    (state, text) => filtered({ ...uncovered(state), focus: 'list' }, text),
  ),
  wholeNames,
  paintNames,
  markUnsure,
  searchWord,
  card: orTyped(card, cardOfName),
  figures: orTyped(figuresHere, figuresOf),
  back: (state) => jumped(state, -1),
  forth: (state) => jumped(state, 1),
  places: toPlaces,
  setMark: (state, { key }) => marked(state, key!),
  toMark: (state, { key }) => toMark(state, key!),
  select: selected('character'),
  selectLines: selected('line'),
  selectParagraph: selectedParagraph,
  characterLeft: (state, typed) => byCharacters(state, -times(typed)),
  characterRight: (state, typed) => byCharacters(state, times(typed)),
  copy: (state) => (state.settings.isPicking ? picked(state, 'bare') : copied(state, false)),
  copySelection: (state) => (state.settings.isPicking ? picked(state, 'usual') : copied(state, false)),
  copyWithCitation: (state) => (state.settings.isPicking ? picked(state, 'cited') : copied(state, true)),
  pickAlso: pickedAlso,
  concordance: (state, { key }) => study(state, 'concordance', key),
  time: (state, { key }) => study(state, 'time', key),
  company: (state, { key }) => study(state, 'company', key),
  links: (state, { key }) => links(state, key),
  difference: (state, { key }) => study(state, 'difference', key),
  firstUse: (state, { key }) => study(state, 'firstUse', key),
  sort: (state, { key }) => arranged(state, key),
  readAll: allRead,
  against: orTyped((state) => saying(state, 'needsQuery', 'against'), against),
  collect: (state, { key }) => collected(state, key),
  write: (state, { key, isForced }) => written(state, key, isForced === true),
  collection: (state, { key }) => collectionView(state, key),
  note: (state, typed) => remarked(state, typed, noted, 'note'),
  tag: (state, typed) => remarked(state, typed, tagged, 'tag'),
  save: (state, { key }) => (key === undefined ? saying(state, 'needsName', 'save') : saved(state, key)),
  forget: (state, { key }) => forgotten(state, key),
  source,
  edit,
  command: (state) => opened(uncoveredScreen(state), 'command'),
  help,
  plain,
  check: orTyped(checkAgain, checkDraft),
  fix: beginFix,
  doubts: openedDoubts,
  unfix: (state) => doing(state, { do: 'unfix' }),
  redraw: (state) => doing(state, { do: 'redraw' }),
  suspend: (state) => doing(state, { do: 'suspend' }),
  mouse,
  quit,
  leaveProgram: (state) => ({ ...state, done: true }),
}

/** What is said of the row under the bar; nothing more is said of it where only an exclamation mark stands. */
const remarked = (state: State, { key, isForced }: With, does: typeof noted, name: string): State =>
  key === undefined && !isForced ? saying(state, 'needsText', name) : does(state, key ?? '')

/** The next of what is gone through: what is doubtful, rows with their sources, or what was looked for. */
const toNext = (state: State, by: number): State =>
  state.view.is === 'doubts'
    ? toDoubt(state, state.view, state.view.bar + by)
    : (toNextSource(state, by) ?? toHit(state, by))

/** A command is for what lies below the help. */
const uncoveredScreen = (state: State): State =>
  'under' in state.view && isPassing(state.view) ? closed(state, state.view) : state
