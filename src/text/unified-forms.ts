import { radicalForms } from './radical-forms.ts'

// PDF text has glyphs where it should have characters: radicals and compatibility ideographs that look like the
// ideograph that is meant, and glyphs that only the page's own font knows.

/** Ideographs that stand for one other ideograph each; NFKC knows them, and leaves the twelve that are ideographs alone. */
const [FIRST_COMPATIBLE, LAST_COMPATIBLE] = [0xf900, 0xfaff]

/** Radicals whose glyph is that of an ideograph as it is written now, where Unicode names the older form. */
const AS_WRITTEN = '⼾户⾭青'

/** Each glyph that stands for an ideograph, followed by that, by code unit. */
export function* unifiedForms(): Generator<[glyph: number, ideograph: number]> {
  for (let index = 0; index < radicalForms.length; index += 2)
    yield [radicalForms.charCodeAt(index), radicalForms.charCodeAt(index + 1)]
  for (let index = 0; index < AS_WRITTEN.length; index += 2)
    yield [AS_WRITTEN.charCodeAt(index), AS_WRITTEN.charCodeAt(index + 1)]
  for (let code = FIRST_COMPATIBLE; code <= LAST_COMPATIBLE; code++) {
    const plain = String.fromCharCode(code).normalize('NFKC')
    if (plain.length === 1 && plain.charCodeAt(0) !== code) yield [code, plain.charCodeAt(0)]
  }
}
