// The 6,763 characters of GB 2312, which nearly all text of today is written with. Rows 16 to 87 of its table hold them;
// GB 18030 has them at the same places.

const [FIRST_ROW, LAST_ROW] = [0xb0, 0xf7]
const [FIRST_CELL, LAST_CELL] = [0xa1, 0xfe]

let everyday: Set<string> | undefined

function load(): Set<string> {
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row++)
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) bytes.push(row, cell)
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes))
  return new Set(text.match(/\p{Script=Han}/gu))
}

/**
 * True for a character of everyday text.
 *
 * @example isEveryday('梁') // true
 */
export function isEveryday(character: string): boolean {
  everyday ??= load()
  return everyday.has(character)
}
