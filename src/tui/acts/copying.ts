import { textOfMention } from '../../search/card.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { copiedFrom } from '../drafts/checking.ts'
import { articleUnderBar } from '../list.ts'
import { blockAtPoint } from '../marks.ts'
import { nameUnderBar, whoseNames } from '../names.ts'
import { selectedText } from '../selection.ts'
import { doing, saying, withReading } from '../state/change.ts'
import type { State } from '../state/state.ts'
import type { CheckView } from '../state/view.ts'

/** What is under the bar or at the point is copied, or chosen where one thing was to be; with where it stands, if wanted. */
export function copied(state: State, asked: boolean): State {
  const { isPicking, format } = state.settings
  const isCited = isPicking && format !== 'auto' ? format === 'citation' : asked
  if (state.view.is === 'check' && state.focus === 'article')
    return copiedDifference(state, state.view, isCited)
  const text = isPicking ? chosenText(state) : textMeant(state)
  if (text === '') return saying(state, 'nothingToCopy')
  const citing = isCited && !isOfMany(state) ? state.shown : null
  const next = doing(withReading(state, { selection: null }), {
    ...{ do: isPicking ? 'choose' : 'copy', text, citing },
  })
  return isPicking ? { ...next, done: true } : next
}

/** The sentence of the archive that says otherwise, which bears its own citation. */
function copiedDifference(state: State, view: CheckView, isCited: boolean): State {
  const text = copiedFrom(view, isCited)
  if (text === '') return saying(state, 'nothingToCopy')
  const isPicking = state.settings.isPicking
  const next = doing(state, { do: isPicking ? 'choose' : 'copy', text, citing: null })
  return isPicking ? { ...next, done: true } : next
}

/** A name that stands for several articles has no single place. */
const isOfMany = (state: State): boolean =>
  state.focus === 'entities' && ['several', 'page'].includes(whoseNames(state).of)

/** The selection, the sentence of the name under the bar, the paragraph at the point, or the headline in the list. */
function textMeant(state: State): string {
  const { shown, focus, reading } = state
  if (reading.selection) return selectedText(state)
  if (isOfMany(state)) return nameUnderBar(state)?.name ?? ''
  // The article that was shown before is not under the bar.
  if (!shown || articleUnderBar(state) === undefined) return ''
  const { article } = shown
  if (focus === 'entities') {
    const mention = nameUnderBar(state)?.mentions[0]
    if (mention) return sentenceAt(textOfMention({ article }, mention), mention.start)
  }
  const block = focus === 'article' ? article.body[blockAtPoint(article, reading.point)] : undefined
  return block?.text ?? article.headline
}

/** A name with its office and a figure with what it counts are chosen whole, not the sentence around them. */
function chosenText(state: State): string {
  if (state.focus !== 'entities' || state.reading.selection) return textMeant(state)
  const entity = nameUnderBar(state)
  if (!entity) return ''
  const { kind, name, detail, isMeant, isDoubtful, isDetailDoubtful } = entity
  // What is doubtful is not taken without the sentence that says it; who was asked for by name is.
  if (isDoubtful && !isMeant && !isOfMany(state)) return textMeant(state)
  if (kind === 'person') return isDetailDoubtful ? name : detail + name
  return kind === 'figure' ? name + detail : name
}
