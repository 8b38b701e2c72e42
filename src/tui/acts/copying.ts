import { textOfMention } from '../../search/card.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { listedEntities, orderedEntities } from '../entity-rows.ts'
import { articleUnderBar, sumsAsked } from '../list.ts'
import { blockAtPoint } from '../marks.ts'
import { selectedText } from '../selection.ts'
import { doing, type State } from '../state.ts'

/** What is under the eyes is copied, or chosen where one thing was to be chosen; with where it stands, if wanted. */
export function copied(state: State, asked: boolean): State {
  const { settings } = state
  const isCited = settings.isPicking && settings.format !== 'auto' ? settings.format === 'citation' : asked
  const text = settings.isPicking ? chosenText(state) : textUnderEyes(state)
  if (text === '') return { ...state, notice: { say: 'nothingToCopy' } }
  const citing = isCited && !isOfMany(state) ? state.shown : null
  return doing({ ...state, selection: null }, { do: settings.isPicking ? 'choose' : 'copy', text, citing })
}

/** A name that stands for several articles has no single place. */
const isOfMany = (state: State): boolean => state.focus === 'entities' && sumsAsked(state) !== undefined

/** The selection, the sentence of the chosen entity, the paragraph of the point, or the headline of the list. */
function textUnderEyes(state: State): string {
  const { shown, focus, entity, point } = state
  if (state.selection) return selectedText(state)
  if (isOfMany(state)) return listedEntities(state)[entity]?.name ?? ''
  // The article that was shown before is not under the bar.
  if (!shown || (focus === 'list' && articleUnderBar(state) === undefined)) return ''
  const { article, entities } = shown
  if (focus === 'entities') {
    const mention = orderedEntities(entities)[entity]?.mentions[0]
    if (mention) return sentenceAt(textOfMention({ article }, mention), mention.start)
  }
  const block = focus === 'article' ? article.body[blockAtPoint(article, point)] : undefined
  return block?.text ?? article.headline
}

/** A name with its office and a figure with what it counts are chosen whole, not the sentence around them. */
function chosenText(state: State): string {
  if (state.focus !== 'entities' || state.selection) return textUnderEyes(state)
  const entity = listedEntities(state)[state.entity]
  if (!entity) return ''
  const { kind, name, detail } = entity
  if (kind === 'person') return detail + name
  return kind === 'figure' ? name + detail : name
}
