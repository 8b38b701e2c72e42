import { shownUnderBar } from '../list.ts'
import { blockAtPoint, lineOfPoint } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { opened } from '../prompts/change.ts'
import { beginSearch, searchFor } from '../prompts/search.ts'
import { selectedText } from '../selection.ts'
import { doing, opening, saying, withReading } from '../state/change.ts'
import type { Selection } from '../state/parts.ts'
import type { State } from '../state/state.ts'
import { quoted } from '../studies/sets.ts'
import { wordAt } from '../words.ts'
import { leaving } from './going.ts'
import { explained } from './studying.ts'

// What opens a view, a line, a selection or another program.

export const selected =
  (by: Selection['by']) =>
  (state: State): State => {
    const { selection, point } = state.reading
    if (selection?.by === by) return withReading(state, { selection: null })
    return withReading(state, { selection: { anchor: selection?.anchor ?? point, by } })
  }

export function selectedParagraph(state: State): State {
  const { selection, point } = state.reading
  return withReading(state, { selection: { anchor: selection?.anchor ?? point, by: 'paragraph' } })
}

/** The lines of the file that the paragraph at the point came from. */
export function source(state: State): State {
  const shown = shownUnderBar(state)
  if (!shown) return saying(state, 'noArticle')
  const block = blockAtPoint(shown.article, state.reading.point)
  return opening(state, { is: 'source', article: shown.article.id, block, found: null })
}

/** The editor, at the first of these lines; of a file that has none the program that shows it. */
export function edit(state: State): State {
  const { view } = state
  const found = view.is === 'source' ? view.found : null
  if (found?.path && found.lines.length === 0)
    return doing(state, { do: 'show', path: found.path, page: found.sheet })
  const line = lineOfPoint(state) ?? found?.lines.find(({ isOwn }) => isOwn)?.number
  if (!found?.path || line === undefined) return saying(state, 'noSource')
  return doing(state, { do: 'edit', path: found.path, line })
}

/** Searches the corpus; in the help, its lines. */
export const searched = (state: State): State =>
  state.view.is === 'help' ? opened(state, 'help') : beginSearch(state)

/** Searches for the word, the name or the selection that the keys act on. */
export function searchWord(state: State): State {
  const text =
    state.focus === 'entities'
      ? (nameUnderBar(state)?.name ?? '')
      : state.reading.selection
        ? selectedText(state)
        : wordAt(state, state.reading.point).text
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return saying(state, 'noWord')
  const isPlain = /^[\p{L}\p{N}]+$/u.test(line)
  return searchFor(leaving(state), isPlain ? line : quoted(line))
}

/** The help; where numbers are, first how they were made. */
export const help = (state: State): State =>
  state.view.is === 'study' && !state.view.isExplained ? explained(state, state.view) : helpOver(state)

const helpOver = (state: State): State =>
  state.view.is === 'help' ? state : opening(state, { is: 'help', bar: 0, top: 0, filter: '' })

export const plain = (state: State): State =>
  shownUnderBar(state) ? opening(state, { is: 'plain' }) : saying(state, 'noArticle')

export function mouse(state: State): State {
  const isOn = !state.settings.mouse
  const settings = { ...state.settings, mouse: isOn }
  return doing(saying({ ...state, settings }, isOn ? 'mouseOn' : 'mouseOff'), { do: 'mouse', isOn })
}
