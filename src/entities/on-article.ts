import type { Article } from '../model/article.ts'
import { TooMuchWork, within } from '../text/budget.ts'
import { textsOf } from './piece.ts'

/** Of 730 articles of many pages none took more than 24 steps a character, and half of them a fifth of a step. */
const STEPS_A_CHARACTER = 200
const LEAST_STEPS = 20_000

/** Does work on an article that may fail without the rest of the corpus; gives the reason where it does. */
export function onArticle<Result>(article: Article, work: () => Result): Result | { failure: string } {
  try {
    const length = textsOf(article).reduce((sum, text) => sum + text.length, 0)
    return within(LEAST_STEPS + STEPS_A_CHARACTER * length, work)
  } catch (error) {
    return { failure: error instanceof TooMuchWork ? 'too much work' : (error as Error).message }
  }
}
