import { isEveryday } from '../../text/everyday.ts'
import { any, type Condition, every, FIELDS, LONG, lengthOf, NOTHING, phrases } from './conditions.ts'

// What must stand close together, told by the places of pairs.

/** Parts with so many pairs between them at most, in one field; those too short to be a pair are left out. */
export function near(given: string[], within: number): Condition {
  const parts = [...new Set(given)].filter((part) => lengthOf(part) > 1)
  if (parts.length === 0) return NOTHING
  if (parts.length === 1) return phrases(parts[0]!)
  if (parts.some((part) => lengthOf(part) > LONG)) return every(parts.map(phrases))
  return any(FIELDS.map((field) => ({ intervals: { [field]: close(parts, within) } })))
}

/** One of the characters of each place behind one of those before. */
export function row(choices: string[]): Condition {
  const places = choices.map((choice) => tellable([...new Set(choice)]))
  if (places.length < 2 || places.some(({ length }) => length === 0)) return NOTHING
  const pairs = places
    .slice(1)
    .map((seconds, at) => ({ any_of: { intervals: pairsOf(places[at]!, seconds) } }))
  const rule = { all_of: { ordered: true, max_gaps: 0, intervals: pairs } }
  return any(FIELDS.map((field) => ({ intervals: { [field]: rule } })))
}

/** Of more characters than this in one place the rare ones are left out: with all of a syllable's it takes four times as long. */
const MANY_CHARACTERS = 20
const tellable = (characters: string[]) =>
  characters.length > MANY_CHARACTERS ? characters.filter(isEveryday) : characters

/** An expression may stand for so many terms; one takes a cluster 5 ms, however few these are. */
const MOST_PAIRS = 1000

function pairsOf(firsts: string[], seconds: string[]): Condition[] {
  const together = Math.max(1, Math.floor(MOST_PAIRS / seconds.length))
  const expressions: Condition[] = []
  for (let at = 0; at < firsts.length; at += together) {
    const pattern = oneOf(firsts.slice(at, at + together)) + oneOf(seconds)
    expressions.push({ regexp: { pattern, max_expansions: MOST_PAIRS } })
  }
  return expressions
}

const literal = (character: string) => (/[\p{L}\p{N}]/u.test(character) ? character : `\\${character}`)
const oneOf = (characters: string[]) => `(${characters.map(literal).join('|')})`

const interval = (part: string) => ({ match: { query: part, max_gaps: 0, ordered: true } })

/** More orders of parts than those of three are not told one by one. */
const FEW = 3

/**
 * The distance is that between the first and the last part, in which those between them count: so that of three the
 * order says how much may be left over. With more parts it is what the shortest of them leave, a little too much.
 */
function close(parts: string[], within: number): Condition {
  const pairsIn = (part: string) => lengthOf(part) - 1
  const sum = (lengths: number[]) => lengths.reduce((all, length) => all + length, 0)
  const unordered = (gaps: number) => ({
    all_of: { ordered: false, max_gaps: gaps, intervals: parts.map(interval) },
  })
  if (parts.length < FEW) return unordered(within)
  if (parts.length > FEW) {
    const between = parts
      .map(pairsIn)
      .sort((one, other) => one - other)
      .slice(0, -2)
    return unordered(Math.max(0, within - sum(between)))
  }
  const orders = parts.flatMap((first) =>
    parts
      .filter((middle) => middle !== first)
      .map((middle) => [first, middle, parts.find((last) => last !== first && last !== middle)!]),
  )
  const ways = orders.flatMap((order) => {
    const gaps = within - pairsIn(order[1]!)
    return gaps < 0 ? [] : [{ all_of: { ordered: true, max_gaps: gaps, intervals: order.map(interval) } }]
  })
  return ways.length === 0 ? unordered(0) : { any_of: { intervals: ways } }
}
