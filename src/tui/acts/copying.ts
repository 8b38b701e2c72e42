import { textOfMention } from '../../search/said-at.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { shownUnderBar } from '../list.ts'
import { blockAtPoint } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { selectedText } from '../selection.ts'
import { copiedFrom, isSourced } from '../sourced/sourced.ts'
import { doing, saying, withReading } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { whoseNames } from '../whose-names.ts'

/** What is under the bar or at the point is copied; with where it stands, if wanted. */
export function copied(state: State, isCited: boolean): State {
  const { view, focus } = state
  // The sentence of a row bears its own citation.
  const row = isSourced(view) && focus === 'article' ? view : undefined
  const text = row ? copiedFrom(row, isCited) : textMeant(state)
  if (text === '') return saying(state, 'nothingToCopy')
  const citing = isCited && !row && !isOfMany(state) ? state.shown : null
  return doing(withReading(state, { selection: null }), { do: 'copy', text, citing })
}

/** A name that stands for several articles has no single place. */
export const isOfMany = (state: State): boolean =>
  state.focus === 'entities' && ['several', 'page'].includes(whoseNames(state).of)

/** The selection, the sentence of the name under the bar, the paragraph at the point, or the headline in the list. */
export function textMeant(state: State): string {
  const { focus, reading } = state
  if (reading.selection) return selectedText(state)
  if (isOfMany(state)) return nameUnderBar(state)?.name ?? ''
  const shown = shownUnderBar(state)
  if (!shown) return ''
  const { article } = shown
  if (focus === 'entities') {
    const mention = nameUnderBar(state)?.mentions[0]
    if (mention) return sentenceAt(textOfMention({ article }, mention), mention.start)
  }
  const block = focus === 'article' ? article.body[blockAtPoint(article, reading.point)] : undefined
  return block?.text ?? article.headline
}
