import type { Taken } from '../../desk/taken.ts'
import { articleUnderBar } from '../list.ts'
import { headParts } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { shortened } from '../outcome-notices.ts'
import { rowsToWrite } from '../sourced/rows-to-write.ts'
import { isSourced } from '../sourced/sourced.ts'
import { doing, saying } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { FiguresView, StudyView } from '../state/view.ts'
import { setHere } from '../studies/sets.ts'
import { whoseNames } from '../whose-names.ts'

// What is under the bar goes into a collection; what is on the screen goes into a file.

/** Into the collection that is named, else into the one that was named last. */
export function collected(state: State, name?: string): State {
  const taken = takenHere(state)
  if (!taken) return saying(state, 'nothingToCollect')
  const { collections } = state.settings.messages
  const collection = name ?? state.collection ?? collections.usual
  const said = collections.into(collection, shortened(saidOf(state, taken)))
  return doing({ ...state, collection }, { do: 'collect', name: collection, taken, said })
}

/** What was taken, so that a person sees that it is what they meant. */
function saidOf({ shown, view, settings }: State, { kind, article, block, text }: Taken): string {
  const own = shown?.article.id === article ? shown?.article : undefined
  if (own && kind === 'article') return own.headline
  if (own && block !== undefined)
    return settings.messages.collections.paragraph(block + 1, own.body[block]?.text ?? '')
  return view.is === 'study' ? (headOf(rowOf(view)) ?? text) : text
}

/** What stands first in a row of numbers. */
function headOf(row: object | undefined): string | undefined {
  const { word, phrase, name, period } = (row ?? {}) as Record<string, unknown>
  return [word, phrase, name, period].find((own) => typeof own === 'string') as string | undefined
}

const rowOf = ({ found, bar }: StudyView) => found?.rows[bar]

function takenHere(state: State): Taken | undefined {
  const { view, focus, shown, reading } = state
  if (view.is === 'study') return rowUnderBar(state)
  if (view.is === 'figures') return figureUnderBar(view)
  const article = articleUnderBar(state)
  if (focus === 'entities') {
    const name = nameUnderBar(state)
    if (!name) return undefined
    const isOfOne = whoseNames(state).of === 'article' && article !== undefined
    return {
      ...{
        kind: name.kind === 'figure' ? 'figure' : 'name',
        id: `${isOfOne ? article : ''}@${name.kind}:${name.key}`,
      },
      ...{ article: isOfOne ? article : null, text: [name.name, name.detail].filter(Boolean).join(' ') },
    }
  }
  if (article === undefined) return undefined
  if (focus === 'list' || shown?.article.id !== article)
    return { kind: 'article', id: article, article, text: '' }
  const block = reading.point.block - headParts(shown.article).head
  // In its head the article is meant; what leads to its other parts is none of its paragraphs.
  if (!shown.article.body[block]) return { kind: 'article', id: article, article, text: '' }
  return { kind: 'paragraph', id: `${article}#${block + 1}`, article, block, text: '' }
}

/** A figure with what it is of and the sentence that gives it. */
function figureUnderBar({ found, bar }: FiguresView): Taken | undefined {
  const line = found?.lines[bar]
  if (!line) return undefined
  const { of, value, article, sentence } = line
  return {
    kind: 'figure',
    id: `${article}@figure:${of} ${value}`,
    article,
    text: `${value} ${of}  ${sentence}`,
  }
}

/** A row of a view with its numbers. */
function rowUnderBar({ view }: State): Taken | undefined {
  if (view.is !== 'study') return undefined
  const row = rowOf(view)
  if (!row || 'entries' in row) return undefined
  if (view.what === 'collection' && 'citation' in row) {
    const { kind, id, article, text } = row
    return { kind, id, article: article === '' ? null : article, text }
  }
  const article = 'article' in row ? row.article : null
  const text =
    'term' in row
      ? `${row.left}${row.term}${row.right}`
      : 'passages' in row
        ? row.passages.join(' … ')
        : JSON.stringify(row)
  const place = 'term' in row ? `${row.block}:${row.offset}` : text.slice(0, LONGEST)
  return { kind: 'row', id: `${view.what} ${view.line} ${article ?? ''} ${place}`, article, text }
}

/** Characters of a row that tell it from the others of its view. */
const LONGEST = 60

/** The view on the screen, or the articles of the set that is meant here. */
export function written(state: State, path: string | undefined, mayReplace: boolean): State {
  const { view } = state
  if (path === undefined) return saying(state, 'needsFile')
  if (view.is === 'study') {
    if (!view.found?.isWhole) return saying(state, 'unfinished')
    return doing(state, {
      do: 'write',
      wish: { path, mayReplace, what: { view: view.found, line: view.line } },
    })
  }
  if (isSourced(view)) {
    const wish = { rows: rowsToWrite(view), line: view.is === 'figures' ? view.thing : view.path }
    return doing(state, { do: 'write', wish: { path, mayReplace, what: wish } })
  }
  const line = setHere(state.focus === 'list' ? state : { ...state, focus: 'list' })
  if (line === '') return saying(state, 'needsSet')
  return doing(state, { do: 'write', wish: { path, mayReplace, what: { line } } })
}
