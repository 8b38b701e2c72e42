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

/** True for a character that `foldRadicals` puts another in the place of. */
export function isFolded(character: string): boolean {
  if (!MAY_STAND.test(character)) return false
  ideographs ??= load()
  return ideographs.has(character)
}
