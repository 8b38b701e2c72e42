/**
 * How unevenly a word is spread over the parts of a corpus: Gries 2008, DP = ½·Σ|v/f − s/n|, 0 where each part has its
 * share; and divided by its largest value, 1 − the smallest share, so that 1 is the most uneven (Lijffijt & Gries 2012).
 *
 * @param hits of the word in each part
 * @param sizes of the parts
 */
export function dispersion(hits: number[], sizes: number[]): { dp: number; normalised: number } {
  const allHits = hits.reduce((sum, own) => sum + own, 0)
  const allSizes = sizes.reduce((sum, own) => sum + own, 0)
  const dp = hits.reduce((sum, own, index) => sum + Math.abs(own / allHits - sizes[index]! / allSizes), 0) / 2
  const most = 1 - sizes.reduce((least, own) => Math.min(least, own), allSizes) / allSizes
  return { dp, normalised: most === 0 ? 0 : dp / most }
}
