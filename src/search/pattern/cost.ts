import type { AST } from '@eslint-community/regexpp'

// How much a backtracking engine such as V8's can have to do, at the very most, from one place of a text on. Such an
// engine tries a path through the expression after another. A part has a number of ways to be gone through and a cost
// to go through all of them; what stands behind it is tried once for each of the ways. A part that repeats without
// end can go on for as many rounds as the text has places, since a round that takes nothing is given up; where a
// round has two ways, the whole has 2ⁿ. Nothing else makes an engine run away, so an expression with a small bound
// cannot, whatever the text.

interface Bound {
  ways: number
  cost: number
}

/** The most steps from one place of a text of so many code units. */
export const costIn = ({ alternatives }: AST.Pattern, length: number): number =>
  choice(alternatives, length).cost

function choice(alternatives: AST.Alternative[], length: number): Bound {
  const bounds = alternatives.map(({ elements }) => sequence(elements, length))
  return {
    ways: bounds.reduce((sum, { ways }) => sum + ways, 0),
    cost: bounds.reduce((sum, { cost }) => sum + cost + 1, 0),
  }
}

function sequence(elements: AST.Element[], length: number): Bound {
  let [ways, cost] = [1, 0]
  for (const element of elements) {
    const bound = boundOf(element, length)
    cost += ways * bound.cost
    ways *= bound.ways
  }
  return { ways, cost }
}

function boundOf(element: AST.Element, length: number): Bound {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return choice(element.alternatives, length)
    case 'Quantifier':
      return repeated(element, length)
    case 'Assertion':
      // One that has looked around is not gone back into.
      return {
        ways: 1,
        cost: 1 + ('alternatives' in element ? choice(element.alternatives, length).cost : 0),
      }
    case 'Backreference':
      return { ways: 1, cost: length + 1 }
    default:
      return { ways: 1, cost: 1 }
  }
}

function repeated({ element, min, max }: AST.Quantifier, length: number): Bound {
  const round = boundOf(element, length)
  const optional = Math.min(max - min, length + 1)
  // The ways to reach the round in which all is spent: 1, w, w², … up to so many rounds.
  const reached = round.ways === 1 ? min + optional : (round.ways ** (min + optional) - 1) / (round.ways - 1)
  return {
    ways: round.ways ** min * sumOfPowers(round.ways, optional),
    cost: (reached + 1) * (round.cost + 1),
  }
}

/** 1 + w + w² + … up to a power. */
const sumOfPowers = (ways: number, power: number): number =>
  ways === 1 ? power + 1 : (ways ** (power + 1) - 1) / (ways - 1)

/** The longest text, up to `most` code units, in which no place can cost more than this; -1 where there is none. */
export function longestWithin(pattern: AST.Pattern, cost: number, most: number): number {
  let [fits, fails] = [-1, most + 1]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if (costIn(pattern, middle) <= cost) fits = middle
    else fails = middle
  }
  return fits
}
