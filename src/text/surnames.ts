import { SURNAMES as TABLE } from './generated/surnames.ts'

/** Surnames of one character less telling than this are words first: 后, 能, 要 begin a name only for the tagger. */
const LEAST = 3

const telling = new Set(TABLE.levels[0]!.slice(LEAST).join(''))

/** The surnames of one character, the most frequent first (tools/tables/surnames.mjs). */
export const SURNAMES: ReadonlySet<string> = new Set(
  [...TABLE.byFrequency].filter((surname) => telling.has(surname)),
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  TABLE.surnames.split(' ').filter((surname) => surname.length === 2),
)

/**
 * How many characters of a text its surname takes, 0 where it begins with none.
 *
 * @example surnameLength('欧阳修') // 2
 */
export function surnameLength(text: string): number {
  if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return 2
  return SURNAMES.has(text[0] ?? '') ? 1 : 0
}

/** The same at a place of a text, for scans: most characters are no surname, and one look says so. */
export function surnameAt(text: string, at: number): number {
  const kind = KINDS[text.charCodeAt(at)]!
  if (kind === 0) return 0
  if ((kind & BEGINS_COMPOUND) !== 0 && COMPOUND_SURNAMES.has(text.slice(at, at + 2))) return 2
  return kind & ALONE
}
const [ALONE, BEGINS_COMPOUND] = [1, 2]
const KINDS = new Uint8Array(0x10000)
for (const surname of SURNAMES) KINDS[surname.charCodeAt(0)]! |= ALONE
for (const surname of COMPOUND_SURNAMES) KINDS[surname.charCodeAt(0)]! |= BEGINS_COMPOUND
