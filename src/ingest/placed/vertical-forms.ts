/** Brackets, stops and dashes as they look in a line from top to bottom. */
const VERTICAL_FORMS = /[\ufe10-\ufe19\ufe30-\ufe48]/gu
const FULL_WIDTH = 0xfee0

/** A text from top to bottom with its marks as they look in a row: ︵ as （. */
export const inRows = (text: string): string =>
  text.replace(VERTICAL_FORMS, (mark) =>
    mark
      .normalize('NFKC')
      .replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + FULL_WIDTH)),
  )
