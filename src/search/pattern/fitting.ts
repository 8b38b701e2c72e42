import type { AST } from '@eslint-community/regexpp'
import { longestWithin } from './cost.ts'
import { programOf, TooLarge } from './program.ts'
import { readPattern } from './read-pattern.ts'
import { requiredTexts } from './required.ts'
import { Run } from './run.ts'

/** A place of a text may cost V8's engine so many steps at most (cost.ts): ten microseconds or so. */
const HARMLESS = 10_000
/** Longer texts are not asked about one by one. */
const LONGEST = 1 << 20

/** Steps for the texts of one article: a quarter of a second or so, a hundred times what most articles take. */
const BUDGET = 5_000_000
/** Articles that an expression may be too slow in before it is known to be a slow one, and the steps after that. */
const PATIENCE = 20
const BUDGET_OF_SLOW = 50_000

/** Where a regular expression fits. */
export interface Fitting {
  /** Texts that everything that fits must hold. */
  required: string[]
  /** The ranges in each of the texts of an article that fit; undefined where that takes too long. */
  rangesIn: (texts: string[]) => [number, number][][] | undefined
}

/**
 * V8's engine is asked where it cannot run away, which most expressions never make it do: it is five to ten
 * times as fast as our own, which is asked otherwise, about texts that hold what a fit must hold.
 */
export function fittingOf(source: string): Fitting {
  const pattern = readPattern(source)
  const required = requiredTexts(pattern)
  const native = new RegExp(source, 'gu')
  const harmless = longestWithin(pattern, HARMLESS, LONGEST)
  let run: Run | undefined | 'tooLarge'
  let skipped = 0
  const rangesIn = (texts: string[]) => {
    const budget = { steps: skipped < PATIENCE ? BUDGET : BUDGET_OF_SLOW }
    const ranges: [number, number][][] = []
    for (const text of texts) {
      const own = text.length <= harmless ? nativeFits(native, text) : slowFits(text, budget)
      if (!own) {
        skipped++
        return undefined
      }
      ranges.push(own)
    }
    return ranges
  }
  const slowFits = (text: string, budget: { steps: number }) => {
    if (!required.every((part) => text.includes(part))) return []
    run ??= runOf(pattern)
    return run === 'tooLarge' ? undefined : run.everyFit(text, budget)
  }
  return { required, rangesIn }
}

function runOf(pattern: AST.Pattern): Run | 'tooLarge' {
  try {
    return new Run(programOf(pattern))
  } catch (error) {
    if (error instanceof TooLarge) return 'tooLarge'
    throw error
  }
}

function nativeFits(native: RegExp, text: string): [number, number][] {
  const ranges: [number, number][] = []
  for (const { index, 0: taken } of text.matchAll(native))
    if (taken !== '') ranges.push([index, index + taken.length])
  return ranges
}
