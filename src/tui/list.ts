import type { ArticleLine, IssueLine, ShownArticle } from '../desk/told.ts'
import { fileUnder } from '../text/filed.ts'
import { fold } from '../text/fold.ts'
import { sanitise } from '../text/sanitise.ts'
import { likely, type Range } from './likely.ts'
import type { List, SavedLine } from './state/parts.ts'
import type { Arrival } from './state/place.ts'
import type { State } from './state/state.ts'

/** A row of the list: a search that is kept, a month, an issue, an article of an opened one, or the place of one that is on its way. */
export type Entry = SavedEntry | { month: string; issues: number; articles: number } | IssueEntry

export interface SavedEntry {
  saved: SavedLine
  /** The letters of it that the filter means, where there is one: the query stands behind the name. */
  ranges?: Range[]
}

interface IssueEntry {
  issue: IssueLine
  article?: ArticleLine
  isComing?: true
  /** The letters of the headline that the filter means, where there is one: the issue does not stand above it. */
  ranges?: Range[]
}

type Listed = Pick<List, 'saved' | 'issues' | 'articles' | 'opened' | 'folded' | 'filter'>

/** From so many issues on they stand below their months: a list that fits on a screen needs none. */
const MANY = 32

let kept: { of: Listed; entries: Entry[] } | undefined

/** The rows of the list, in order. */
export function entriesOf({ list }: { list: Listed }): Entry[] {
  const isSame = (['saved', 'issues', 'articles', 'opened', 'folded', 'filter'] as const).every(
    (name) => kept?.of[name] === list[name],
  )
  if (!isSame) kept = { of: list, entries: made(list) }
  return kept!.entries
}

function made({ saved, issues, articles, opened, folded, filter }: Listed): Entry[] {
  const own = (issue: IssueLine): Entry[] => {
    if (!opened.has(issue.id)) return [{ issue }]
    const listed = articles.get(issue.id)
    if (listed) return [{ issue }, ...listed.map((article) => ({ issue, article }))]
    return [{ issue }, ...Array.from({ length: issue.count }, () => ({ issue, isComing: true as const }))]
  }
  const entries =
    (issues ?? []).length < MANY ? (issues ?? []).flatMap(own) : byMonth(issues ?? [], folded, own)
  if (filter !== '') return filtered(saved, entries, filter)
  // Before there is anything else the bar would stand on them.
  return issues === null ? [] : [...saved.map((line) => ({ saved: line })), ...entries]
}

/** Issues without a date stand below a month without a name. */
export const monthOf = ({ date }: Pick<IssueLine, 'date'>) => date?.slice(0, 7) ?? ''

function byMonth(
  issues: IssueLine[],
  folded: ReadonlySet<string>,
  own: (issue: IssueLine) => Entry[],
): Entry[] {
  const months = new Map<string, IssueLine[]>()
  for (const issue of issues) fileUnder(months, monthOf(issue), issue)
  return [...months].flatMap(([month, of]): Entry[] => [
    { month, issues: of.length, articles: of.reduce((sum, { count }) => sum + count, 0) },
    ...(folded.has(month) ? [] : of.flatMap(own)),
  ])
}

/** A search that is kept, with its query where that is not its name. */
export const savedText = ({ name, query }: SavedLine): string =>
  sanitise(name === query ? name : `${name}  ${query}`)

/**
 * Kept searches and articles whose name or headline may be meant by what is typed, the likeliest first, and between them
 * issues whose date holds it.
 */
function filtered(saved: readonly SavedLine[], entries: Entry[], filter: string): Entry[] {
  const wanted = fold(filter)
  const isOfDate = ({ issue }: IssueEntry) => fold(issue.date ?? '').includes(wanted)
  const listed = entries.filter((entry): entry is IssueEntry => 'issue' in entry && !entry.isComing)
  const issues = listed.filter((entry) => !entry.article && isOfDate(entry))
  const articles = listed.filter((entry) => entry.article)
  const meant = likely(articles, ({ article }) => article!.headline, filter)
  const searches = likely([...saved], savedText, filter)
  return [
    ...searches.map(({ item, ranges }) => ({ saved: item, ranges })),
    ...issues,
    ...meant.map(({ item, ranges }) => ({ ...item, ranges })),
  ]
}

/** The entry under the bar, where it is of an issue. */
export function issueUnderBar(state: State): IssueEntry | undefined {
  const entry = entriesOf(state)[state.list.bar]
  return entry && 'issue' in entry ? entry : undefined
}

/** The id of the article under the bar, of the list or of the results of a search. */
export function articleUnderBar(state: State): string | undefined {
  if (state.visited !== null) return state.visited
  if (state.search) return state.search.found?.hits[state.search.bar]?.id
  // The bar is on its way there.
  return state.list.seeking?.article ?? issueUnderBar(state)?.article?.id
}

/** The article under the bar, where it has come: what was shown before is not what is acted on. */
export const shownUnderBar = (state: State): ShownArticle | undefined =>
  state.shown && articleUnderBar(state) === state.shown.article.id ? state.shown : undefined

/** The article that is wanted has not come yet, or has to come anew before anybody arrives in it. */
export const isBehind = (state: State): boolean =>
  articleUnderBar(state) !== state.shown?.article.id ||
  isTakenFor(state.shown, state.arriving) ||
  (state.arriving !== null && isOfBefore(state))

/** Shown is an article as it was before the corpus changed: another one may have its id by now. */
export const isOfBefore = ({ corpus }: State): boolean => corpus.stale.has('article')

/** Shown is another article under the id of the one that is gone to. */
export const isTakenFor = (shown: State['shown'], to: Arrival | null): boolean =>
  shown !== null &&
  to?.headline !== undefined &&
  to.article === shown.article.id &&
  to.headline !== shown.article.headline

/** The opened issues whose articles have not come yet. */
export const missingArticles = ({ list: { issues, articles, opened } }: State): string[] =>
  opened.size === 0
    ? []
    : (issues ?? []).flatMap(({ id }) => (opened.has(id) && !articles.has(id) ? [id] : []))
