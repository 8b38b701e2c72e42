/** Brackets, stops and dashes as they look in a line from top to bottom. */
export const VERTICAL_FORMS = [...Array(0x0a).keys()]
  .map((at) => 0xfe10 + at)
  .concat([...Array(0x19).keys()].map((at) => 0xfe30 + at))
  .map((code) => String.fromCharCode(code))
const ANY = /[\ufe10-\ufe19\ufe30-\ufe48]/gu
const FULL_WIDTH = 0xfee0

/** A text from top to bottom with its marks as they look in a row: ︵ as （. */
export const inRows = (text: string): string =>
  text.replace(ANY, (mark) =>
    mark
      .normalize('NFKC')
      .replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + FULL_WIDTH)),
  )
