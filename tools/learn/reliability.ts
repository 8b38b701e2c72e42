import { UNIT } from '../../src/ingest/learned/trees.ts'

export interface Judged {
  isRight: boolean
  score: number
}

const TENTHS = 10

/**
 * A table of how often what was given a chance came true, and what a limit finds: of the wrong articles, which part
 * lies below it, and which part of those below it is wrong.
 */
export function tellReliability(articles: Judged[]): void {
  const judged = articles.map(({ isRight, score }) => ({
    isRight,
    chance: 1 / (1 + Math.exp(-score / UNIT)),
  }))
  const wrong = judged.filter(({ isRight }) => !isRight).length
  console.log(`${judged.length} articles, ${wrong} wrong`)
  console.log('chance      articles  given  right')
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const within = judged.filter(({ chance }) => Math.min(TENTHS - 1, Math.floor(chance * TENTHS)) === tenth)
    if (within.length === 0) continue
    const given = within.reduce((sum, { chance }) => sum + chance, 0) / within.length
    const right = within.filter(({ isRight }) => isRight).length / within.length
    const range = `${(tenth / TENTHS).toFixed(1)}–${((tenth + 1) / TENTHS).toFixed(1)}`
    console.log(
      `${range}     ${String(within.length).padStart(8)}   ${given.toFixed(2)}   ${right.toFixed(2)}`,
    )
  }
  for (const limit of [0.4, 0.5, 0.6, 0.7, 0.8]) {
    const below = judged.filter(({ chance }) => chance < limit)
    const caught = below.filter(({ isRight }) => !isRight).length
    const [recall, precision] = [caught / wrong, caught / below.length]
    console.log(`below ${limit}: ${recall.toFixed(2)} of the wrong, ${precision.toFixed(2)} of those named`)
  }
}
