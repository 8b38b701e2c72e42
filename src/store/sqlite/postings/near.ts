import { columnOf } from './articles.ts'
import type { Ascending } from './ascending.ts'
import type { Segment } from './segment.ts'

/** A text: how many pairs it has, and where it stands. */
interface Row {
  pairs: number
  places: Ascending
}

/**
 * Where the last of texts begins that stand in one column with no more than so many pairs between them; asked from the
 * beginning of an article on.
 */
export function nearOneAnother(segment: Segment, rows: Row[], within: number): Ascending {
  const { edges } = segment.articles
  let column = 0
  return {
    from(begin) {
      const at: number[] = []
      for (const { places } of rows) {
        const place = places.from(begin)
        if (place === undefined) return undefined
        at.push(place)
      }
      for (let furthest = Math.max(...at), index = 0; ; ) {
        if (index === rows.length) return furthest
        column = columnOf(edges, furthest, column)
        const { pairs, places } = rows[index]!
        const least = Math.max(edges[column]!, furthest - pairs - within)
        if (at[index]! < least) {
          const place = places.from(least)
          if (place === undefined) return undefined
          at[index] = place
        }
        if (at[index]! > furthest) {
          furthest = at[index]!
          index = 0
        } else index++
      }
    },
  }
}
