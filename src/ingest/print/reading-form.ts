import { traditionalPairs } from '../../text/generated/traditional-pairs.ts'
import { isHan } from '../../text/han.ts'
import { inRows, VERTICAL_FORMS } from '../../text/normal/vertical-forms.ts'
import { unifiedForms } from '../../text/unified-forms.ts'

// What a line is read as, character by character: every decision looks at this form, so that none hangs on a
// traditional character, on the width of a comma or on a glyph that a PDF calls by another name. What is shown and
// kept is the line as it was printed.

let forms: Uint16Array | undefined

/** Halfwidth marks that recognition puts for those of Chinese text. */
const MARKS: [string, string][] = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
  ['﹐', '，'],
  ['︰', '：'],
  ['〈', '（'],
  ['〉', '）'],
  ['〔', '（'],
  ['〕', '）'],
  ['﹝', '（'],
  ['﹞', '）'],
  ['｡', '。'],
  ['•', '·'],
  ['・', '·'],
]

function load(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (let index = 0; index < traditionalPairs.length; index += 2)
    table[traditionalPairs.charCodeAt(index)] = traditionalPairs.charCodeAt(index + 1)
  for (let code = 0xff10; code <= 0xff5a; code++) {
    const plain = code - 0xfee0
    if (/[0-9A-Za-z]/.test(String.fromCharCode(plain))) table[code] = plain
  }
  // A traditional ideograph that a glyph stands for is read as the simplified one.
  for (const [glyph, ideograph] of unifiedForms()) table[glyph] = table[ideograph]!
  for (const mark of VERTICAL_FORMS) {
    const plain = inRows(mark)
    if (plain.length === 1) table[mark.charCodeAt(0)] = table[plain.charCodeAt(0)]!
  }
  for (const [mark, plain] of MARKS) table[mark.charCodeAt(0)] = plain.charCodeAt(0)
  return table
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const COMMA = 0x2c
const COLON = 0x3a
const POINT = 0x2e
const FULL_STOP = 0x3002
/** As many arguments as a call surely takes. */
const CHUNK = 4096

/** The form of a text that decisions are made on; as long as the text, to the code unit. */
export function readingForm(text: string): string {
  forms ??= load()
  let changed = false
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let form = forms[code]!
    const isBetweenDigits = at > 0 && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
    if ((code === COMMA || code === COLON) && isBetweenDigits) form = code
    else if (code === POINT && at > 0 && isHan(text.charCodeAt(at - 1))) form = FULL_STOP
    if (form !== code) changed = true
    codes[at] = form
  }
  if (!changed) return text
  let read = ''
  for (let at = 0; at < codes.length; at += CHUNK)
    read += String.fromCharCode(...codes.subarray(at, at + CHUNK))
  return read
}
