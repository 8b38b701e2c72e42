import { UNIT } from '../../learned/trees.ts'
import type { Shown } from './head-features.ts'
import type { HeadingPage } from './heading-features.ts'

// A headline is chosen as lines in a row. What is left over of it, because a line of text or of another headline stands
// between or because the whole was a little less likely, is given to it afterwards, line by line: of 93 such lines on
// pages left out of the learning 56 were the headline's, 10 another's. Where the page has one article alone, or something
// beside the words tells that a line is a headline, an article that has none takes it from above its text.

/** The article of each display line, with those lines that more speaks for than against as heads of one that has some. */
export function completed({ page, scores }: HeadingPage, whose: Int32Array): Int32Array {
  const { shown, articles } = page
  const count = articles.length
  const hasHead = new Set(whose)
  const given = whose.map((owner, line) => {
    if (owner >= 0 || shown[line]!.piece.kind === 'credit') return owner
    let [best, most] = [-1, 0]
    for (let article = 0; article < count; article++) {
      const score = scores[line * count + article]!
      if (score > most) [best, most] = [article, score]
    }
    if (best >= 0 && hasHead.has(best)) return best
    const below = articles.findIndex((paragraphs) => paragraphs[0] === shown[line]!.gap)
    return below >= 0 && !hasHead.has(below) && (count === 1 || isMarked(shown[line]!)) ? below : -1
  })
  return withNeighbours({ page, scores }, given)
}

/** 渡口人家——, ———渡口见闻: the two lines beside a dash are of one headline. */
const BEGINS_BY_DASH = /^(?:—|―|─){2}/u
const ENDS_BY_DASH = /(?:—|―|─){2}$/u

/** A line beside one of a headline is rather of it than of none as long as no more speaks against that. */
const LITTLE = 1.3 * UNIT

/**
 * A line that nothing was said of is given to the article that has the one beside it in its gap, where a dash stands
 * between it and the one below, or little speaks against it. Of limits from a third of a logit to three those from one
 * on bettered the headlines of pages left out.
 */
function withNeighbours(
  { page: { shown, articles }, scores }: Pick<HeadingPage, 'page' | 'scores'>,
  whose: Int32Array,
): Int32Array {
  return whose.map((owner, line) => {
    const { piece, gap } = shown[line]!
    if (owner >= 0 || piece.kind !== 'display') return owner
    for (const place of [line + 1, line - 1]) {
      const other = shown[place]
      if (other?.gap !== gap || other.piece.kind !== 'display' || whose[place]! < 0) continue
      const isDashed =
        place > line && (ENDS_BY_DASH.test(piece.text) || BEGINS_BY_DASH.test(other.piece.text))
      if (isDashed || scores[line * articles.length + whose[place]!]! > -LITTLE) return whose[place]!
    }
    return owner
  })
}

const isMarked = ({ piece }: Shown) => piece.lines.some(({ isDisplay }) => isDisplay)
