import { messagesIn } from '../../messages/index.ts'
import type { AmbiguousWidth } from '../../text/width.ts'
import { actionsWith } from '../key-map.ts'
import type { Corpus, List, Names, Reading, Typed } from './parts.ts'
import { START } from './place.ts'
import type { Settings, Size, State } from './state.ts'
import { ARTICLE } from './view.ts'

export const DEFAULTS: Settings = {
  messages: messagesIn('zh'),
  keys: actionsWith({}),
  ...{
    measure: 40,
    hang: true,
    list: null,
    entities: null,
    mouse: true,
    paintsNames: false,
    marksUnsure: false,
    headlineRows: 1,
    isOnePane: false,
  },
  ...{ isRestricted: false, isPicking: false, format: 'auto' },
}

const LIST: List = {
  saved: [],
  ...{ issues: null, articles: new Map(), opened: new Set(), folded: new Set() },
  ...{ filter: '', unfiltered: null, holding: '', placed: '', bar: 0, top: 0, seeking: null },
}

/** At the beginning of an article. */
export const AT_START: Reading = {
  ...{ place: START, point: START, column: 0, selection: null, words: null, within: '', isLeft: false },
}

export const NAMES: Names = { bar: 0, top: 0, isOfAll: false, sums: null }

/** How much could not be read, and what searches are kept, is asked once, at the beginning. */
const CORPUS: Corpus = {
  ...{
    revision: 0,
    stale: new Set(['unread', 'saved']),
    progress: null,
    hindrance: null,
    articles: null,
    unread: 0,
  },
}

export const NOTHING_TYPED: Typed = { pending: [], count: '', isLingering: false, isUnheard: false }

export const initialState = (size: Size, ambiguous: AmbiguousWidth, settings = DEFAULTS): State => ({
  ...{ settings, size, ambiguous, ground: null, focus: 'list', list: LIST },
  ...{
    shown: null,
    reading: AT_START,
    names: NAMES,
    view: ARTICLE,
    draftNames: null,
    visited: null,
    arriving: null,
    returning: null,
    collection: null,
    picked: [],
  },
  ...{ search: null, sought: null, prompt: null, history: [], marks: {} },
  ...{ trail: { spots: [], at: 0 }, read: new Set(), corpus: CORPUS, notice: null },
  ...{
    typed: NOTHING_TYPED,
    waiting: [],
    asked: { next: 0, open: new Map(), isLate: false },
    todo: [],
    done: false,
  },
})
