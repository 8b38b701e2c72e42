import { byBytes } from '../../text/order.ts'
import type { Archive, NamedEntity } from '../archive.ts'

/** Rows of several lists, each in the order that is wanted, as one; of equals the earlier list's first. */
export const mergedBy = <Row>(lists: Row[][], order: (one: Row, other: Row) => number): Row[] =>
  lists.flat().sort(order)

/** The same of streams of small lists, without having any of them whole. */
export async function* mergedStreams<Row>(
  streams: AsyncIterable<Row[]>[],
  order: (one: Row, other: Row) => number,
): AsyncGenerator<Row[]> {
  const heads = streams.map((stream) => ({ rows: [] as Row[], at: 0, next: stream[Symbol.asyncIterator]() }))
  const fill = async (head: (typeof heads)[number]): Promise<boolean> => {
    while (head.at >= head.rows.length) {
      const { done, value } = await head.next.next()
      if (done) return false
      head.rows = value
      head.at = 0
    }
    return true
  }
  try {
    let open: typeof heads = []
    for (const head of heads) if (await fill(head)) open.push(head)
    while (open.length > 0) {
      // All that stands before what any of the other streams may still give.
      const rows: Row[] = []
      for (let isFull = true; isFull; ) {
        const first = open.reduce((least, head) =>
          order(head.rows[head.at]!, least.rows[least.at]!) < 0 ? head : least,
        )
        rows.push(first.rows[first.at++]!)
        isFull = first.at < first.rows.length
      }
      yield rows
      const still: typeof heads = []
      for (const head of open) if (await fill(head)) still.push(head)
      open = still
    }
  } finally {
    for (const { next } of heads) await next.return?.()
  }
}

/** Entities of several archives, those of one kind and key as one. */
export function mergedNames(
  lists: NamedEntity[][],
  numberOf: (entity: NamedEntity) => number,
): NamedEntity[] {
  const merged = new Map<string, NamedEntity>()
  for (const entity of lists.flat()) {
    const identity = `${entity.kind} ${entity.key}`
    const known = merged.get(identity)
    if (known) {
      known.articles += entity.articles
      known.mentions += entity.mentions
    } else merged.set(identity, { ...entity, number: numberOf(entity) })
  }
  return [...merged.values()]
}

/** The most often mentioned first; of equals in the order of their keys and kinds. */
export const byRank = (one: NamedEntity, other: NamedEntity): number =>
  other.articles - one.articles || byBytes(one.key, other.key) || byBytes(one.kind, other.kind)

/**
 * The entities in most articles of all archives together. Each gives those that lead in it, twice as many each time,
 * until nobody whom none of them has named so far could be among the first.
 */
export async function topNames(
  archives: Archive[],
  limit: number,
  ask: (archive: Archive, most: number) => Promise<NamedEntity[]>,
  numberOf: (entity: NamedEntity) => number,
): Promise<NamedEntity[]> {
  for (let most = Math.max(1, limit); ; most *= 2) {
    const lists = await Promise.all(archives.map((archive) => ask(archive, most)))
    const isCut = lists.map((list) => list.length >= most)
    const others = await Promise.all(
      archives.map((archive, index) => (isCut[index] ? missing(archive, lists, index) : [])),
    )
    const merged = mergedNames([...lists, ...others], numberOf).sort(byRank)
    const unseen = lists.reduce((sum, list, index) => sum + (isCut[index] ? list.at(-1)!.articles : 0), 0)
    const last = merged[limit - 1]
    if (!isCut.includes(true) || (last && last.articles > unseen)) return merged.slice(0, limit)
  }
}

/** What an archive knows of those whom only others have named. */
async function missing(archive: Archive, lists: NamedEntity[][], own: number): Promise<NamedEntity[]> {
  const identity = ({ kind, key }: NamedEntity) => `${kind} ${key}`
  const known = new Set(lists[own]!.map(identity))
  const wanted = new Map<string, NamedEntity>()
  for (const entity of lists.flat()) if (!known.has(identity(entity))) wanted.set(identity(entity), entity)
  const found = await Promise.all(
    [...wanted.values()].map(({ kind, key }) => archive.entitiesKeyed(key, [kind])),
  )
  return found.flat()
}
