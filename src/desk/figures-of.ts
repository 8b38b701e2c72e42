import { citedFrom } from '../collect/citations/cited.ts'
import { gbt7714 } from '../collect/citations/gbt7714.ts'
import { type Counted, figuresMeant } from '../search/figures-meant.ts'
import type { Value } from '../search/values.ts'
import type { Archive, ArchivedArticle } from '../store/archive.ts'
import type { FigureLine, FoundFigures } from './told.ts'

/** So many things that a term may count are listed, and so many figures of all of them. */
const [THINGS, LINES] = [40, 500]

/** The figures of a thing, each with where it stands, in the order in which `figures` prints them. */
export async function figuresOf(archive: Archive, thing: string): Promise<FoundFigures> {
  const meant = await figuresMeant(archive, thing, THINGS, { since: null, until: null })
  const all = meant.flatMap((counted) => counted.values.map((value) => ({ counted, value })))
  const articles = new Map<string, ArchivedArticle | undefined>()
  const lines: FigureLine[] = []
  for (const { counted, value } of all.slice(0, LINES)) {
    const { article: id } = value
    if (!articles.has(id)) articles.set(id, await archive.article(id))
    const found = articles.get(id)
    if (found) lines.push(lineOf(counted, value, found))
  }
  return { lines, hasOlder: all.length > LINES || meant.some(({ hasOlder }) => hasOlder) }
}

function lineOf({ of, differs, isSaid }: Counted, value: Value, found: ArchivedArticle): FigureLine {
  const { article } = found
  const { sentence, source, date } = value
  const block = article.body.findIndex(({ text }) => text.includes(sentence))
  const begin = article.body[block]?.text.indexOf(sentence) ?? 0
  const offset = begin + Math.max(0, sentence.indexOf(value.value))
  return {
    ...{ of, differs, isSaid: isSaid === true, value: value.value + value.unit, date, sentence, source },
    ...{ citation: gbt7714(citedFrom(found)), article: article.id, headline: article.headline },
    at: block < 0 ? null : { block, offset },
  }
}
