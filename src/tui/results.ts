import type { Messages } from '../messages/index.ts'
import type { Search } from './state/search.ts'

// What a search found: what was meant, then below a line what was only nearly meant.

/** Words of letters alone are meant by their sound: what sounds like them is not nearly meant. */
const isSound = (line: string) => /^[a-zü'’\s]+$/i.test(line)

/** Where what was only nearly meant begins, if there is any. */
export function nearlyFrom({ found }: Search): number | undefined {
  if (!found || (found.total === 0 && isSound(found.line))) return undefined
  const first = found.hits.findIndex(({ isNear }) => isNear)
  return first < 0 ? undefined : first
}

/** What was forgiven in any of the results, each once. */
export function forgivenIn({ found }: Search): [typed: string, meant: string][] {
  const pairs = new Map(
    (found?.hits ?? []).flatMap(({ forgiven }) => forgiven).map((pair) => [pair.join(), pair]),
  )
  return [...pairs.values()]
}

/** By their sound alone, where letters were typed and none of them stands anywhere. */
export const areBySound = ({ found }: Search): boolean =>
  found !== null && found.total === 0 && found.hits.length > 0 && isSound(found.line)

/** A regular expression is a part of the line. */
export const isPattern = ({ line }: Search) => /(?:^|\s)\/\S.*\//.test(line)

/** How much was found, and how; what is wrong with the line; what can be typed. */
export function saidOf(search: Search, messages: Messages): string {
  const { found, mistake, line } = search
  if (mistake)
    return messages.errors.query(messages.queryMistakes[mistake.mistake], mistake.at + 1, mistake.what)
  if (line.trim() === '') return messages.searchHint
  if (!found) return messages.searching
  const { total, hits, limit } = found
  if (areBySound(search)) return messages.bySound(hits.length)
  // A pattern is looked for until enough is found: how much there is, nobody counted.
  const isOpen = isPattern(search) && hits.length >= limit
  const near = nearlyFrom(search)
  return near === 0 ? messages.noneExact : messages.results(total, near ?? hits.length, isOpen)
}
