import { citedFrom } from '../collect/citations/cited.ts'
import { gbt7714 } from '../collect/citations/gbt7714.ts'
import type { ShownArticle } from '../desk/told.ts'
import type { Messages } from '../messages/index.ts'

/** How a person wants articles cited: in one of these ways, or by a template with `{fields}`. */
export type CitationForm = 'plain' | 'gbt7714' | (string & {})

/** A text with where it stands; the headline alone is its own citation. */
export function cited(text: string, shown: ShownArticle, messages: Messages, form: CitationForm): string {
  const citation = citationOf(shown, messages, form)
  if (text === shown.article.headline) return citation
  // No brackets in brackets.
  return /[（(]/.test(citation) ? `${text} —— ${citation}` : `${text}（${citation}）`
}

function citationOf(shown: ShownArticle, messages: Messages, form: CitationForm): string {
  const { article, date, dateSure, paper } = shown
  const own = citedFrom({ article, paper, edition: null, date })
  if (form === 'gbt7714') return gbt7714(own)
  const day = date === null ? messages.undated : dateSure ? date : `${date} ${messages.inferred}`
  if (form !== 'plain') {
    const [file = '', line = ''] = /^(.*):(\d+)$/.exec(own.source)?.slice(1) ?? []
    const fields: Record<string, string> = {
      ...{ paper: paper ?? '', date: day, page: String(article.page ?? ''), headline: own.headline },
      ...{ author: own.authors.join(' '), file, line, id: article.id },
    }
    return filled(form, fields)
  }
  const where = messages.citation(paper, day, article.page, own.headline)
  // Who has neither the paper nor the page finds it by its file.
  return paper === null || article.page === null ? `${where} ${own.source}` : where
}

/** A template with its fields; brackets around what is not known go with it. */
const filled = (template: string, fields: Record<string, string>): string =>
  template
    .replace(/\{(\w+)\}/g, (whole, name: string) => fields[name] ?? whole)
    .replace(/《》|（）|\(\)|\[\]|“”/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
