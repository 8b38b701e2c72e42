/** How many texts begin at each place of a page. */
export type Begins = Map<number, number>

/** How many begin at a place or so near to it. */
export function near(begins: Begins, from: number, reach: number): number {
  let count = 0
  for (let at = from - reach; at <= from + reach; at++) count += begins.get(at) ?? 0
  return count
}
