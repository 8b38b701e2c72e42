import type { HeadingPage } from './heading-features.ts'

// A headline is chosen as lines in a row. What is left over of it, because a line of text or of another headline stands
// between or because the whole was a little less likely, is given to it afterwards, line by line: of 93 such lines on
// pages left out of the learning 56 were the headline's, 10 another's.

/** The article of each display line, with those lines that more speaks for than against as heads of one that has some. */
export function completed({ page, scores }: HeadingPage, whose: Int32Array): Int32Array {
  const { shown, articles } = page
  const count = articles.length
  const hasHead = new Set(whose)
  return whose.map((owner, line) => {
    if (owner >= 0 || shown[line]!.piece.kind === 'credit') return owner
    let [best, most] = [-1, 0]
    for (let article = 0; article < count; article++) {
      const score = scores[line * count + article]!
      if (score > most) [best, most] = [article, score]
    }
    return hasHead.has(best) ? best : -1
  })
}
