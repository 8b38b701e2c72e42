import type { Messages } from '../messages/index.ts'
import { textOfMention } from '../search/card.ts'
import { sentenceAt } from '../search/sentence.ts'
import { orderedEntities } from './entity-rows.ts'
import { headParts } from './marks.ts'
import type { State } from './state.ts'

/** What is copied: a text and, where it is wanted, where it stood. */
export function copied(state: State, withCitation: boolean, messages: Messages): string {
  const { shown } = state
  if (!shown) return ''
  const { article, date, dateSure, paper } = shown
  const text = textUnderEyes(state)
  if (!withCitation) return text
  const when = date === null ? messages.undated : dateSure ? date : `${date}（${messages.inferred}）`
  const citation = messages.citation(paper, when, article.page, article.headline)
  return text === article.headline ? citation : `${text}（${citation}）`
}

/** The sentence of the chosen entity, the paragraph at the top of the article, or the headline of the list. */
function textUnderEyes({ shown, focus, entity, place }: State): string {
  const { article, entities } = shown!
  if (focus === 'entities') {
    const mention = orderedEntities(entities)[entity]?.mentions[0]
    if (mention) return sentenceAt(textOfMention({ article }, mention), mention.start)
  }
  const block =
    focus === 'article' ? article.body[Math.max(0, place.block - headParts(article).head)] : undefined
  return block?.text ?? article.headline
}
