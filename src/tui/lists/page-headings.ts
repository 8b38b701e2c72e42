import type { Entry } from '../list.ts'

const articleOf = (entry: Entry | undefined) =>
  entry && 'issue' in entry && !('ranges' in entry) ? entry.article : undefined

/** The page that an entry of the list is the first article of, where it is one and the page is known. */
export function pageBegunBy(entries: Entry[], index: number): number | undefined {
  const page = articleOf(entries[index])?.page ?? undefined
  return page !== articleOf(entries[index - 1])?.page ? page : undefined
}

/** How many articles stand on the page that begins with this entry. */
export function articlesFrom(entries: Entry[], index: number): number {
  const page = articleOf(entries[index])?.page
  let end = index + 1
  while (articleOf(entries[end])?.page === page) end++
  return end - index
}
