import { classNames, classRanges } from './class-ranges.ts'

/** A line breaking class of UAX #14, by the name it has there. */
export type ClassName = (typeof classNames)[number]

/** The number that stands for a class. */
export const classNumber = (name: ClassName): number => classNames.indexOf(name)

/**
 * A set of classes as a table: 1 at the numbers of the members.
 *
 * @example classSet('CL', 'CP')[classNumber('CL')] // 1
 */
export function classSet(...names: ClassName[]): Uint8Array {
  const set = new Uint8Array(classNames.length)
  for (const name of names) set[classNumber(name)] = 1
  return set
}

let table: Uint8Array | undefined

/** Twice the class of each code point, plus one where it is East Asian. Made at the first line broken. */
export function classTable(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x110000)
  let next = 0
  for (const range of classRanges.split(' ')) {
    const [value, length] = range.split('.')
    const end = next + Number.parseInt(length!, 36)
    table.fill(Number.parseInt(value!, 36), next, end)
    next = end
  }
  return table
}
