import { radicalForms } from '../radical-forms.ts'

const RADICAL = /[\u2e80-\u2fd5]/
let ideographs: Map<string, string> | undefined

/**
 * Radicals, which PDF text has in place of the ideographs that look like them, as those ideographs: as many
 * characters as before.
 *
 * @example foldRadicals('河东⽇报') // '河东日报'
 */
export function foldRadicals(text: string): string {
  if (!RADICAL.test(text)) return text
  ideographs ??= new Map(
    Array.from({ length: radicalForms.length / 2 }, (_, pair) => [
      radicalForms[2 * pair]!,
      radicalForms[2 * pair + 1]!,
    ]),
  )
  return [...text].map((character) => ideographs!.get(character) ?? character).join('')
}
