import type { ArchivedArticle } from '../../store/archive.ts'
import { citedFrom } from '../citations/cited.ts'
import { gbt7714 } from '../citations/gbt7714.ts'
import type { Entry } from './entry.ts'

/** What a person says of what is put in. */
export interface Remark {
  note: string
  tags: string[]
  added: string
}

const base = (found: ArchivedArticle, remark: Remark) => ({
  ...{ article: found.article.id, date: found.date, headline: found.article.headline },
  citation: gbt7714(citedFrom(found)),
  ...remark,
})

/** An article as an entry. */
export const articleEntry = (found: ArchivedArticle, remark: Remark): Entry => ({
  ...{ kind: 'article', id: found.article.id, text: '' },
  ...base(found, remark),
})

/** A paragraph of an article, counted from 1; nothing where it has no such one. */
export function paragraphEntry(found: ArchivedArticle, paragraph: number, remark: Remark): Entry | undefined {
  const block = found.article.body[paragraph - 1]
  if (!block) return undefined
  return {
    ...{ kind: 'paragraph', id: `${found.article.id}#${paragraph}`, text: block.text },
    ...base(found, remark),
  }
}

type Part = Pick<Entry, 'kind' | 'id' | 'text'>

/** A name, a figure or a row that an article holds. */
export const partEntry = (found: ArchivedArticle, part: Part, remark: Remark): Entry => ({
  ...part,
  ...base(found, remark),
})

/** A row that counts many articles, or a name of many: it comes from none of them. */
export const rowEntry = (part: Part, remark: Remark): Entry => ({
  ...{ ...part, article: '', date: null, headline: part.text, citation: '' },
  ...remark,
})
