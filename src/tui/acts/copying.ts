import { textOfMention } from '../../search/said-at.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { shownUnderBar } from '../list.ts'
import { blockAtPoint } from '../marks.ts'
import { nameUnderBar } from '../names.ts'
import { leadsOf } from '../page/parts.ts'
import { selectedText } from '../selection.ts'
import { copiedFrom, isSourced } from '../sourced/sourced.ts'
import { doing, saying, withReading } from '../state/change.ts'
import type { State } from '../state/state.ts'
import { whoseNames } from '../whose-names.ts'

/** What is under the bar or at the point is copied; with where it stands, if wanted. */
export function copied(state: State, isCited: boolean): State {
  const row = rowCopied(state, isCited)
  const text = row ?? textMeant(state)
  if (text === '') return saying(state, 'nothingToCopy')
  const citing = isCited && row === undefined && !isOfMany(state) ? state.shown : null
  return doing(withReading(state, { selection: null }), { do: 'copy', text, citing })
}

/** What is copied of the row under the bar, in a view whose rows bear their own citations; undefined elsewhere. */
export function rowCopied({ view, focus, settings }: State, isCited: boolean): string | undefined {
  if (focus !== 'article') return undefined
  if (isSourced(view)) return copiedFrom(view, isCited)
  if (view.is !== 'page') return undefined
  const { said = '', citation } = (view.found && leadsOf(view.found, settings.messages)[view.bar]) ?? {}
  return isCited && citation !== undefined && said !== '' ? `${said}（${citation}）` : said
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
