import type { Messages } from '../../messages/index.ts'
import type { ActionName } from '../../messages/zh.ts'
import { cells } from '../../text/width.ts'
import { actions, HINTS, NOTHING_FOUND, PICKING_HINTS, worksIn } from '../actions.ts'
import { contextOf } from '../context.ts'
import { cutHelp } from '../help-lines.ts'
import { cutHeadline } from '../lists/headline-lines.ts'
import { type Row, row } from '../row.ts'
import { isSourced } from '../sourced/sourced.ts'
import { isLasting, type Notice } from '../state/notice.ts'
import type { State } from '../state/state.ts'
import { hintsRow } from './hints.ts'
import { promptView } from './prompt-view.ts'

/** The bottom line: what is sought, and what the keys do here; while something is typed, its line. */
export function statusView(state: State, width: number): Row {
  const { prompt, notice, ambiguous, typed } = state
  const { messages } = state.settings
  if (prompt) return promptView(prompt, width, state)
  const doubt = doubtOf(state, messages)
  // What stands until a key is pressed is not to hide that there is no corpus any more.
  const said = notice && !(doubt && isLasting(notice)) ? noticeText(notice, messages) : doubt
  if (said) return row(said, 'accent', width, ambiguous)
  const keys = typed.count + typed.pending.join('')
  const where = whereOf(state, messages)
  const room = where === '' ? width : Math.max(width / 2, width - cells(where, ambiguous) - 2)
  const hints: Row = keys === '' ? hintsOf(state, room, messages) : [{ text: keys, look: 'key' }]
  const edge = cells(hints.map(({ text }) => text).join(''), ambiguous)
  return [...row(where, 'faint', width - edge, ambiguous), ...hints]
}

/** What is on the screen may no longer be what is on the disk. */
function doubtOf({ corpus: { hindrance }, shown }: State, { hindrances }: Messages): string | undefined {
  if (hindrance) return hindrances.onScreen(hindrances[hindrance.why], hindrance.path)
  return shown?.isOld ? hindrances.old : undefined
}

/** Of what works in more places than these, none is told. */
const FEW = 4

/** What answers a key; of one that does not work here, where it does. */
function noticeText({ say, what = '' }: Notice, messages: Messages): string {
  const action = say === 'elsewhere' ? actions.find(({ name }) => name === what) : undefined
  if (!action) return messages.notices[say](what)
  const places = [...new Set(worksIn(action).map((context) => messages.contexts[context]))]
  const told = places.length > FEW ? '' : messages.aside(places.join(' · '))
  return messages.notices.elsewhere(messages.actions[action.name] + told)
}

/** As many hints as there is room for. */
function hintsOf(state: State, room: number, messages: Messages): Row {
  if (state.view.is === 'plain') return [{ text: messages.plainHint, look: 'faint' }]
  // Before there is anything to go through only this can be done.
  const isEmpty = !state.list.issues || state.list.issues.length === 0
  const context = contextOf(state)
  const place = context === 'list' && state.search ? 'results' : context
  const picking = state.settings.isPicking ? PICKING_HINTS[place] : undefined
  const isVain = place === 'results' && state.search?.found?.hits.length === 0
  const wanted: ActionName[] = isEmpty ? ['quit', 'help'] : isVain ? NOTHING_FOUND : (picking ?? HINTS[place])
  const keys = wanted.flatMap((name): [string, string][] => {
    if (name === 'readAll' && !isSampled(state)) return []
    const key = state.settings.keys.find((action) => action.name === name)?.keys[0]
    const own = picking ? messages.picking[name] : undefined
    return key ? [[key, own ?? whatItDoes(name, state)]] : []
  })
  return hintsRow(keys, room, state.ambiguous)
}

/** A view of a sample, or of all where there would be one: elsewhere all has been read. */
const isSampled = ({ view }: State): boolean =>
  view.is === 'study' && (view.isAll || Boolean(view.found?.sample))

/** Some keys do another thing in some views. */
function whatItDoes(name: ActionName, { view, settings: { messages } }: State): string {
  if (name === 'enter' && view.is === 'doubts') return messages.mendIt
  if (name === 'nextHit' && (view.is === 'doubts' || isSourced(view))) return messages.nextOne
  if (name === 'enter' && view.is === 'help') return messages.doIt
  if (name === 'enter' && view.is === 'fix') return view.wish ? messages.mendIt : messages.typing.choose
  if (name === 'help' && view.is === 'study' && !view.isExplained) return messages.details
  return messages.short[name] ?? messages.actions[name]
}

/** What is going on, what the screen is narrowed to, and what is under the bar where its row cuts it. */
function whereOf(state: State, messages: Messages): string {
  const { search, corpus, list, reading, focus, view, picked } = state
  const { progress } = corpus
  const parts: string[] = []
  if (progress && progress.allBytes > 0)
    parts.push(
      progress.bytes < progress.allBytes
        ? messages.indexing(Math.floor((100 * progress.bytes) / progress.allBytes))
        : messages.tidying,
    )
  if (picked.length > 0) parts.push(messages.pickedSoFar(picked.length))
  if (search) parts.push(`/${search.line}`)
  if (list.filter) parts.push(`f ${list.filter}`)
  if (reading.within) parts.push(`g/${reading.within}`)
  const isOfList = focus === 'list' && view.is === 'article'
  const cut = isOfList ? cutHeadline(state) : view.is === 'help' ? cutHelp(state, view) : undefined
  // What was typed does not go on into a headline.
  if (cut !== undefined) parts.push(isOfList && parts.length > 0 ? `《${cut}》` : cut)
  return parts.join('  ')
}
