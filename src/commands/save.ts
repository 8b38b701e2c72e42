import { markOfId } from '../text/id-mark.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { print, say, whenReleased } from './output.ts'
import { changeSearchesOf, foundNow, searchesOf } from './searches-of.ts'
import { line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

/** Keeps a search, to be told later what is new; what it finds now is not. */
export async function saveCommand(lookup: Lookup): Promise<boolean> {
  const { words, options, messages } = lookup
  const [name, ...query] = words
  if (name === undefined) return list(lookup)
  if (options.remove) {
    if (!searchesOf(lookup).has(name)) throw new UsageError(messages.searches.none(name))
    whenReleased(() => changeSearchesOf(lookup, (searches) => searches.delete(name)))
    return true
  }
  if (query.length === 0) throw new UsageError(messages.searches.needsQuery(name))
  const asked = query.join(' ')
  const articles = await foundNow(asked, lookup)
  const seen = new Set(articles.map(({ id }) => markOfId(id)))
  const looked = new Date().toISOString()
  whenReleased(() => {
    changeSearchesOf(lookup, (searches) => searches.set(name, { query: asked, seen, looked }))
    say(messages.searches.saved(name, articles.length))
  })
  return true
}

function list(lookup: Lookup): boolean {
  const all = [...searchesOf(lookup)].map(([name, { query, looked }]) => ({ name, query, looked }))
  if (lookup.options.json) print(`${toJson(all)}\n`)
  else
    for (const { name, query, looked } of all)
      print(
        ...line`${paint('head', name)}  ${query}  ${paint('dim', looked.slice(0, 16).replace('T', ' '))}\n`,
      )
  return all.length > 0
}
