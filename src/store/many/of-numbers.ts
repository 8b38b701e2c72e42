import { fromRow, inRow } from './order.ts'
import type { Part } from './part.ts'

interface Known<Value> {
  part: Part
  value: Value
}

/** Asks each part for what it knows of its own numbers; what comes back is one for one, or nothing. */
export async function ofNumbers<Value>(
  parts: readonly Part[],
  numbers: number[],
  ask: (part: Part, own: number[]) => Promise<Value[]>,
  numberOf?: (value: Value) => number,
): Promise<(Known<Value> & { number: number })[]> {
  const found = new Map<number, Known<Value>>()
  const askPart = async (part: Part, index: number) => {
    const own = numbers.map(fromRow).filter((place) => place.part === index)
    const asked = own.map(({ number }) => number)
    if (asked.length === 0) return
    const values = await ask(part, asked)
    if (numberOf || values.length === asked.length) {
      for (const [at, value] of values.entries())
        found.set(inRow(index, numberOf?.(value) ?? asked[at]!), { part, value })
      return
    }
    // One of them is gone: which one, only each by itself can say.
    for (const number of asked)
      for (const value of await ask(part, [number])) found.set(inRow(index, number), { part, value })
  }
  await Promise.all(parts.map(askPart))
  return numbers.flatMap((number) => {
    const known = found.get(number)
    return known ? [{ number, ...known }] : []
  })
}
