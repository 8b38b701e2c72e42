import type { ArchivedArticle } from '../../store/archive.ts'

/** What of an article stands in a citation. */
export interface Cited {
  id: string
  headline: string
  /** Who wrote or photographed, each once. */
  authors: string[]
  paper: string | null
  edition: string | null
  /** ISO. */
  date: string | null
  page: number | null
  /** Where it stands in the corpus. */
  source: string
}

/** A citation is one line, whatever a headline holds. */
const LINE_ENDS = /[\p{Cc}\u2028\u2029]+/gu
const oneLine = (text: string): string => text.replace(LINE_ENDS, ' ').trim()

type Wanted = Pick<ArchivedArticle, 'article' | 'paper' | 'edition' | 'date'>

export function citedFrom({ article, paper, edition, date }: Wanted): Cited {
  const { id, headline, bylines, page, source } = article
  return {
    ...{ id, page, date },
    headline: oneLine(headline),
    authors: [...new Set(bylines.map(({ name }) => oneLine(name)))].filter((name) => name !== ''),
    paper: paper === null ? null : oneLine(paper),
    edition: edition === null ? null : oneLine(edition),
    source: oneLine(`${source.file}:${source.lines[0]?.[0] ?? 1}`),
  }
}
