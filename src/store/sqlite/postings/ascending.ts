import { rangesOfDays } from '../numbers.ts'

/** Numbers of articles in their order, found as they are asked for. */
export interface Ascending {
  /** The first from a number on; undefined where none comes. What is asked for grows from question to question. */
  from(number: number): number | undefined
  /** True where numbers are among them that no article has. */
  isOpen?: boolean
  /** All of them, where they are known before anybody asks. */
  list?: number[]
}

export const nothing: Ascending = { from: () => undefined }

/** What SQL has told whole. */
export const told = (list: number[]): Ascending => ({ ...listed(list), list })

export function listed(numbers: ArrayLike<number>): Ascending {
  let at = 0
  return {
    from(number) {
      while (at < numbers.length && numbers[at]! < number) at++
      return numbers[at]
    },
  }
}

/** What days stand for: the first numbers of a day and those beyond its place. */
export function days(from: string | null, to: string | null): Ascending {
  // From a day to one before it there is none.
  const ranges = rangesOfDays(from, to).filter(([first, last]) => first <= last)
  return {
    isOpen: true,
    from(number) {
      const range = ranges.find(([, last]) => number <= last)
      return range && Math.max(number, range[0])
    },
  }
}

/** Days come first: they tell at once how far the others need not be gone through. */
const byOpenness = (one: Ascending, other: Ascending) =>
  Number(other.isOpen ?? false) - Number(one.isOpen ?? false)

export function every(all: Ascending[]): Ascending {
  const parts = all.toSorted(byOpenness)
  return {
    isOpen: parts.every(({ isOpen }) => isOpen),
    from(number) {
      let wanted = number
      for (let agreed = 0; agreed < parts.length; ) {
        agreed = 0
        for (const part of parts) {
          const next = part.from(wanted)
          if (next === undefined) return undefined
          if (next !== wanted) break
          agreed++
        }
        if (agreed < parts.length) wanted = parts[agreed]!.from(wanted)!
      }
      return wanted
    },
  }
}

export function some(parts: Ascending[]): Ascending {
  const heads: (number | undefined)[] = parts.map(() => -1)
  return {
    isOpen: parts.some(({ isOpen }) => isOpen),
    from(number) {
      let least: number | undefined
      for (const [index, part] of parts.entries()) {
        let head = heads[index]
        if (head !== undefined && head < number) heads[index] = head = part.from(number)
        if (head !== undefined && (least === undefined || head < least)) least = head
      }
      return least
    },
  }
}

/** What is among the first and not among the second. */
export function without(numbers: Ascending, others: Ascending): Ascending {
  return {
    from(number) {
      let at = numbers.from(number)
      while (at !== undefined && others.from(at) === at) at = numbers.from(at + 1)
      return at
    },
  }
}

/** So many of them, from a number on. */
export function firstOf(numbers: Ascending, most: number, first = 0): number[] {
  const all: number[] = []
  for (let next = first; all.length < most; ) {
    const at = numbers.from(next)
    if (at === undefined) break
    all.push(at)
    next = at + 1
  }
  return all
}

export const allOf = (numbers: Ascending): number[] =>
  numbers.list ?? firstOf(numbers, Number.POSITIVE_INFINITY)

export function countOf(numbers: Ascending): number {
  if (numbers.list) return numbers.list.length
  let count = 0
  for (let at = numbers.from(0); at !== undefined; at = numbers.from(at + 1)) count++
  return count
}
