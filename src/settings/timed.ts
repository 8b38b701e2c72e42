import { fileUnder } from '../text/filed.ts'
/** Something that is remembered, and when it came, in milliseconds; two programs agree by that which is the newer. */
export interface Timed<Value> {
  value: Value
  at: number
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The newer of two; of two that came at the same moment always the same one, whoever asks. */
export function newer<Value>(one: Timed<Value>, other: Timed<Value>): Timed<Value> {
  const order = one.at - other.at || byText(JSON.stringify(one.value), JSON.stringify(other.value))
  return order < 0 ? other : one
}

/**
 * Two lists as one, each thing once, in order of time, the newest of them. It does not matter which of several
 * programs comes first, nor how often one comes again.
 */
export function mergedLists<Value>(
  lists: Timed<Value>[][],
  keyOf: (timed: Timed<Value>) => string,
  most: number,
): Timed<Value>[] {
  const newest = new Map<string, Timed<Value>>()
  for (const timed of lists.flat()) {
    const key = keyOf(timed)
    const known = newest.get(key)
    newest.set(key, known ? newer(known, timed) : timed)
  }
  return [...newest]
    .sort(([key, one], [otherKey, other]) => one.at - other.at || byText(key, otherKey))
    .slice(-most)
    .map(([, timed]) => timed)
}

/** The time of what came now, behind what it follows, though a clock was set back. */
export const after = (before: number, now: number): number =>
  Math.min(Math.max(now, before + 1), Number.MAX_SAFE_INTEGER)

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/**
 * The things of a list, oldest first, with their times: those that are known, in this order, and now for the others.
 * Most often the list is the known one with something behind it: five thousand are gone through at every keeping.
 */
export function timedList<Value>(
  values: readonly Value[],
  known: readonly Timed<Value>[],
  now: number,
): Timed<Value>[] {
  const first = known.findIndex(({ value }) => isSame(value, values[0]))
  const list: Timed<Value>[] = []
  while (first >= 0 && list.length < values.length) {
    const next = known[first + list.length]
    if (!next || !isSame(next.value, values[list.length])) break
    list.push(next)
  }
  const left = values.slice(list.length)
  // What stands before is older than the last one.
  const times = timesOf(first < 0 ? known : known.slice(first + list.length))
  let last = list.at(-1)?.at ?? -1
  for (const value of left) {
    last = times.get(JSON.stringify(value))?.find((at) => at > last) ?? after(last, now)
    list.push({ value, at: last })
  }
  return list
}

/** When each thing came, oldest first. */
function timesOf<Value>(known: readonly Timed<Value>[]): Map<string, number[]> {
  const times = new Map<string, number[]>()
  for (const { value, at } of known) fileUnder(times, JSON.stringify(value), at)
  return times
}
