import { sourceOf } from '../search/said-at.ts'
import { markOfId } from '../text/id-mark.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { print, whenReleased } from './output.ts'
import { changeSearchesOf, foundNow, searchesOf } from './searches-of.ts'
import { line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

interface Fresh {
  name: string
  query: string
  total: number
  articles: { id: string; date: string | null; headline: string; source: string }[]
}

/** What the searches that are kept find that was not there when they were last looked at; nothing else is said. */
export async function newCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, options, messages } = lookup
  const searches = searchesOf(lookup)
  const wanted = words.length === 0 ? [...searches.keys()] : [words.join(' ')]
  const answers: Fresh[] = []
  const seenNow = new Map<string, Set<string>>()
  for (const name of wanted) {
    const search = searches.get(name)
    if (!search) throw new UsageError(messages.searches.none(name))
    const found = await foundNow(search.query, lookup)
    const marks = found.map(({ id }) => markOfId(id))
    seenNow.set(name, new Set(marks))
    const fresh = found.filter((_, index) => !search.seen.has(marks[index]!))
    const articles: Fresh['articles'] = []
    for (const { number } of fresh) {
      const [one] = await archive.articles([number])
      if (!one) continue
      const { id, headline } = one.article
      articles.push({ id, date: one.date, headline, source: sourceOf(one) })
    }
    if (articles.length > 0) answers.push({ name, query: search.query, total: found.length, articles })
  }
  if (options.json) print(`${toJson(answers)}\n`)
  else for (const answer of answers) printFresh(answer, lookup)
  const looked = new Date().toISOString()
  whenReleased(() =>
    changeSearchesOf(lookup, (known) => {
      for (const [name, seen] of seenNow) {
        const search = known.get(name)
        // One that was given another query meanwhile was looked at by nobody.
        if (search && search.query === searches.get(name)!.query) known.set(name, { ...search, seen, looked })
      }
    }),
  )
  return answers.length > 0
}

function printFresh({ name, query, total, articles }: Fresh, { messages }: Lookup): void {
  const count = messages.searches.fresh(articles.length, total)
  print(...line`${paint('head', name)}  ${query}  ${paint('dim', count)}\n`)
  for (const { date, headline, source } of articles)
    print(...line`  ${date ?? messages.undated}  ${headline}  ${paint('dim', source)}\n`)
}
