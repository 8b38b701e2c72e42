import { COMPOSITE, compositeEnd, kinds } from './width-table.ts'

/** True where a code point takes the same cells whatever stands beside it. */
function isPlain(codePoint: number): boolean {
  return kinds[codePoint] !== COMPOSITE
}

let segmenter: Intl.Segmenter | undefined

/**
 * Where the grapheme cluster that begins at `index` ends.
 *
 * @example clusterEnd('e\u0301a', 0) // 2
 */
export function clusterEnd(text: string, index: number): number {
  const codePoint = text.codePointAt(index)
  if (codePoint === undefined) return text.length
  const next = index + (codePoint > 0xffff ? 2 : 1)
  if (next >= text.length) return text.length
  const following = text.codePointAt(next)!
  if (isPlain(codePoint) && isPlain(following)) return next
  segmenter ??= new Intl.Segmenter('und')
  const run = text.slice(index, Math.max(next, compositeEnd(text, next)))
  for (const { segment } of segmenter.segment(run)) return index + segment.length
  return next
}

/**
 * The grapheme clusters of a string, what a person calls its characters.
 *
 * @example clusters('👩‍🌾乡') // ['👩‍🌾', '乡']
 */
export function clusters(text: string): string[] {
  const found: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start)
    found.push(text.slice(start, end))
    start = end
  }
  return found
}
