import { traditionalPairs } from './generated/traditional-pairs.ts'
import { unifiedForms } from './unified-forms.ts'

// What search compares: letters and characters in one form each, everything between them left out.

/** The form of each code unit that counts; 0 for one that counts for nothing. Made when first asked: 0.3 ms. */
let forms: Uint16Array | undefined

function load(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (const [first, last] of COUNTING) for (let code = first; code <= last; code++) table[code] = code
  for (let code = 0x80; code < 0x3000; code++) if (LETTER.test(String.fromCharCode(code))) table[code] = code
  for (let code = 0x41; code <= 0x5a; code++) table[code] = code + 32
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0]!
  for (let index = 0; index < traditionalPairs.length; index += 2)
    table[traditionalPairs.charCodeAt(index)] = traditionalPairs.charCodeAt(index + 1)
  for (const [glyph, ideograph] of unifiedForms()) table[glyph] = table[ideograph]!
  return table
}

const LETTER = /[\p{L}\p{N}]/u
/** Digits, letters, the percent sign, 〇, kana, ideographs, Hangul, halves of rare characters. */
const COUNTING: [number, number][] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x25, 0x25],
  [0x3005, 0x3007],
  [0x3041, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
]

const POINT = 0x2e

/**
 * A text as search compares it: radicals and compatibility ideographs as what they stand for, simplified, halfwidth, in lower case, without marks and blanks. Points stay between
 * digits, so that 53.6 is not 536.
 *
 * @example fold('小區“四议”工作法 ５３．６％') // '小区四议工作法53.6%'
 */
export function fold(text: string): string {
  return foldWithPlaces(text, undefined)
}

/** The same, with the place in the text of each code unit of what is left. */
export function foldWithPlaces(text: string, places: number[] | undefined): string {
  forms ??= load()
  let folded = ''
  // What stays as it is, most of most texts, is taken in one piece from here on.
  let kept = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const form = forms[code]!
    if (form === code && form !== 0) {
      places?.push(at)
      continue
    }
    folded += text.slice(kept, at)
    kept = at + 1
    const isPoint = form === 0 && isPointAt(text, at)
    if (form === 0 && !isPoint) continue
    folded += String.fromCharCode(isPoint ? POINT : form)
    places?.push(at)
  }
  return kept === 0 ? text : folded + text.slice(kept)
}

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
function isPointAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code === POINT || code === 0xff0e) &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  )
}
