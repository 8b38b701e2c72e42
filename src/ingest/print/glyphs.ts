import type { GlyphCounts } from '../../model/issue.ts'
import { isFolded } from '../../text/normal/radicals.ts'

// What the fonts of a PDF left in its text in place of characters, counted for whoever adds pages to an archive.

const GLYPH = /[\u2e80-\u2fd5\uf900-\ufaff\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

const PRIVATE_USE = /\p{Co}/u
const ANY_GLYPH = new RegExp(GLYPH.source, 'u')

/** Counts glyphs in a text whose first line has the number `line`. */
export function countGlyphs(text: string, line = 1): GlyphCounts {
  if (!ANY_GLYPH.test(text)) return NO_GLYPHS
  const counts: GlyphCounts = { folded: 0, privateUse: 0, privateUseAt: null }
  for (const { 0: glyph, index } of text.matchAll(GLYPH)) {
    if (isFolded(glyph)) counts.folded++
    if (!PRIVATE_USE.test(glyph)) continue
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
