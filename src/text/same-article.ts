// An article's id is its file and the line where it begins. Whoever adds or removes lines above it gives it another
// one, and its own may be another article's then: the headline says which it is.

interface Told {
  id: string
  headline: string
}

/** @example fileOfId('2021/a.txt:12') // '2021/a.txt' */
export const fileOfId = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(':')))

/** Where an article stands among those that were read anew; -1 where it does not. One whose headline was put right keeps its id. */
export function placeOfSame(known: Told, now: readonly Told[]): number {
  const same = now.findIndex(({ id }) => id === known.id)
  if (same >= 0 && now[same]!.headline === known.headline) return same
  const file = fileOfId(known.id)
  const alike = now.flatMap(({ id, headline }, at) =>
    headline === known.headline && fileOfId(id) === file ? [at] : [],
  )
  return alike.length === 1 ? alike[0]! : same
}

/** The same within one issue: an article whose file is called otherwise by now is the only one with that headline. */
export function placeInIssue(known: Told, now: readonly Told[]): number {
  const same = placeOfSame(known, now)
  const file = fileOfId(known.id)
  if (same >= 0 || now.some(({ id }) => fileOfId(id) === file)) return same
  const alike = now.flatMap(({ headline }, at) => (headline === known.headline ? [at] : []))
  return alike.length === 1 ? alike[0]! : -1
}
