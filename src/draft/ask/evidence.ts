import { citedFrom } from '../../collect/citations/cited.ts'
import { gbt7714 } from '../../collect/citations/gbt7714.ts'
import type { Mention } from '../../model/entity.ts'
import { addressOf } from '../../search/places/address.ts'
import { sentenceOf, sourceOf } from '../../search/said-at.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import type { Evidence } from '../finding.ts'

/** A sentence of an article as evidence; `block` is a paragraph of its body, nothing for its head. */
export function evidenceFrom(found: ArchivedArticle, sentence: string, block: number | undefined): Evidence {
  const at = block === undefined ? -1 : (found.article.body[block]?.text.indexOf(sentence) ?? -1)
  const source = sourceOf(found, block === undefined ? undefined : { field: 'body', block, at })
  return {
    citation: gbt7714(citedFrom(found)),
    address: addressOf(found, block === undefined ? undefined : block + 1),
    article: found.article.id,
    block: block ?? null,
    file: found.article.source.file,
    line: Number(source.slice(source.lastIndexOf(':') + 1)),
    sentence,
  }
}

/** The sentence around a mention as evidence. */
export const evidenceOf = (found: ArchivedArticle, mention: Mention): Evidence =>
  evidenceFrom(found, sentenceOf(found, mention), mention.field === 'body' ? mention.block : undefined)
