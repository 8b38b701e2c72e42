import { UNIT } from '../learned/trees.ts'
import type { Parted } from './cuts/cutting.ts'
import { type Headlined, type HeadModel, headlined } from './heads/headlined.ts'
import { groupedParagraphs, joinedGroups, type Unitable, unionScores } from './joins/joining.ts'
import type { Model } from './model.ts'

// Whether two groups of stretches are one article is told by their headlines, too: a text that has none is the rest of
// another more often than the words of both tell, and two that have one each are one text more seldom. So headlines are
// given to the groups first, as if each were an article. Of eighteen weights that were tried on families left out of the
// learning all but the greatest were better than none; with these 0.009 more of the headlines of 295 pages were right.
const [HEADLESS, HEADED] = [UNIT / 2, 1.5 * UNIT]

/** The articles of a page with their headlines. */
export function headedArticles(
  sheet: Parted,
  unitable: Unitable,
  cuts: Int32Array,
  model: HeadModel & Pick<Model, 'unions'>,
): Headlined {
  const { groups, pairs } = unitable
  const headed = (lists: number[][]) => headlined(sheet, groupedParagraphs(unitable, lists), cuts, model)
  const apart = headed(groups.map((_, group) => [group]))
  if (groups.length < 2) return apart
  const hasHead = new Set(apart.whose)
  const scores = unionScores(unitable, model)
  for (const [first, second] of pairs)
    scores[first * groups.length + second]! += hasHead.has(first) && hasHead.has(second) ? -HEADED : HEADLESS
  const together = joinedGroups(scores, groups.length)
  return together.length === groups.length ? apart : headed(together)
}
