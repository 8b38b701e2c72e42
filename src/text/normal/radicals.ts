import type { GlyphCounts } from '../../model/issue.ts'
import { unifiedForms } from '../unified-forms.ts'

/** The blocks of radicals and of compatibility ideographs. */
const MAY_STAND = /[\u2e80-\u2fd5\uf900-\ufaff]/
let ideographs: Map<string, string> | undefined

const load = () =>
  new Map(
    [...unifiedForms()].map(([glyph, ideograph]) => [
      String.fromCharCode(glyph),
      String.fromCharCode(ideograph),
    ]),
  )

/**
 * Radicals and compatibility ideographs, which PDF text has in place of the ideographs that look like them, as those
 * ideographs: as many characters as before.
 *
 * @example foldRadicals('河东⽇报') // '河东日报'
 */
export function foldRadicals(text: string): string {
  if (!MAY_STAND.test(text)) return text
  ideographs ??= load()
  return [...text].map((character) => ideographs!.get(character) ?? character).join('')
}

const GLYPH = /[\u2e80-\u2fd5\uf900-\ufaff\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

const ANY_GLYPH = new RegExp(GLYPH.source, 'u')

/** Counts glyphs in a text whose first line has the number `line`. */
export function countGlyphs(text: string, line = 1): GlyphCounts {
  if (!ANY_GLYPH.test(text)) return NO_GLYPHS
  const counts: GlyphCounts = { folded: 0, privateUse: 0, privateUseAt: null }
  for (const { 0: glyph, index } of text.matchAll(GLYPH)) {
    if (MAY_STAND.test(glyph)) {
      ideographs ??= load()
      if (ideographs.has(glyph)) counts.folded++
      continue
    }
    counts.privateUse++
    counts.privateUseAt ??= line + linesBefore(text, index)
  }
  return counts
}

function linesBefore(text: string, index: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The counts of two parts of a text, the second behind the first. */
export const addedGlyphs = (one: GlyphCounts, other: GlyphCounts): GlyphCounts =>
  other === NO_GLYPHS
    ? one
    : {
        folded: one.folded + other.folded,
        privateUse: one.privateUse + other.privateUse,
        privateUseAt: one.privateUseAt ?? other.privateUseAt,
      }

export const NO_GLYPHS: GlyphCounts = { folded: 0, privateUse: 0, privateUseAt: null }
