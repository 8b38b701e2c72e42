import type { IssueLine } from '../../desk/told.ts'
import type { State } from '../state/state.ts'

/** The papers of a corpus, and how many articles its issues have. */
export interface CorpusExtent {
  papers: string[]
  articles: number
}

const known = new WeakMap<IssueLine[], CorpusExtent>()

/** Counted once for a list: thirty years have ten thousand issues, and the titles ask with every frame. */
export function corpusExtent(issues: IssueLine[]): CorpusExtent {
  const counted = known.get(issues)
  if (counted) return counted
  const papers = new Set(issues.flatMap(({ paper }) => (paper === null ? [] : [paper])))
  const extent = { papers: [...papers], articles: issues.reduce((sum, { count }) => sum + count, 0) }
  known.set(issues, extent)
  return extent
}

/** Nothing is known to be there yet: the first issues are to come, or to be read. */
export const isCorpusComing = ({ list: { issues }, corpus: { progress, stale } }: State): boolean =>
  issues === null || (issues.length === 0 && (progress !== null || stale.has('issues')))
