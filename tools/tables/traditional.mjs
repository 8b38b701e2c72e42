import { Converter } from 'opencc-js/t2cn'

/** The characters of GB 2312: what simplified text is written with, 著 and 乾 among them. */
function simplifiedCharacters() {
  const decoder = new TextDecoder('gb18030')
  const all = new Set()
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) all.add(decoder.decode(new Uint8Array([row, cell])))
  return all
}

/** Characters that only traditional text has. */
function traditionalCharacters() {
  const toSimplified = Converter({ from: 't', to: 'cn' })
  const simplified = simplifiedCharacters()
  let value = ''
  for (let codePoint = 0x3400; codePoint <= 0x9fff; codePoint++) {
    const character = String.fromCodePoint(codePoint)
    if (!simplified.has(character) && toSimplified(character) !== character) value += character
  }
  return value
}

/** Each of them with the simplified character that search takes it for, one after the other. */
export function traditionalPairsTable() {
  const toSimplified = Converter({ from: 't', to: 'cn' })
  const value = [...traditionalCharacters()]
    .map((character) => character + toSimplified(character))
    .filter((pair) => pair.length === 2)
    .join('')
  return {
    constant: 'traditionalPairs',
    comment: 'Traditional characters and their simplified forms by opencc-js.',
    value,
  }
}
