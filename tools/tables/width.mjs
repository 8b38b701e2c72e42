import stringWidth from 'string-width'

// One digit says how many cells a code point takes on its own; src/text/width.ts names them.
const COMPOSITE = 4
const AMBIGUOUS = 3

const segmenter = new Intl.Segmenter('und')
const isOneCluster = (text) => [...segmenter.segment(text)].length === 1
const joins = /[\p{Mark}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Format}]/u

/** True where a code point may share a cluster with its neighbours: its width depends on them. */
function isComposite(codePoint, character) {
  const isJamo =
    (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xd7b0 && codePoint <= 0xd7ff)
  const isEscape = codePoint === 0x1b || codePoint === 0x9b
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  if (isSurrogate) return false
  return (
    isJamo ||
    isEscape ||
    joins.test(character) ||
    isOneCluster(`a${character}`) ||
    isOneCluster(`${character}a`)
  )
}

function kindOf(codePoint) {
  const character = String.fromCodePoint(codePoint)
  if (isComposite(codePoint, character)) return COMPOSITE
  const narrow = stringWidth(character, { ambiguousIsNarrow: true })
  const wide = stringWidth(character, { ambiguousIsNarrow: false })
  return narrow === wide ? narrow : AMBIGUOUS
}

// Ideographs, private use and unassigned code points fill most of the million: a block of nothing else has the
// width of its sum, which spares asking for each (30 s).
const plain = /^[[\p{Unassigned}\p{Private_Use}\p{Script=Han}]--\p{Default_Ignorable_Code_Point}]+$/v
const BLOCK = 256

function kindsOfBlock(first) {
  const characters = Array.from({ length: BLOCK }, (_, index) => String.fromCodePoint(first + index))
  const text = characters.join('')
  const narrow = stringWidth(text, { ambiguousIsNarrow: true }) / BLOCK
  const wide = stringWidth(text, { ambiguousIsNarrow: false }) / BLOCK
  const uniform =
    plain.test(text) && !/\p{Mark}/u.test(text) && Number.isInteger(narrow) && Number.isInteger(wide)
  if (uniform) return new Array(BLOCK).fill(narrow === wide ? narrow : AMBIGUOUS)
  return characters.map((_, index) => kindOf(first + index))
}

/** Runs of code points of one kind: a digit for the kind, the length of the run in base 36. */
export function widthTable() {
  const runs = []
  let kind = -1
  let length = 0
  const close = () => length > 0 && runs.push(`${kind}${length.toString(36)}`)
  for (let first = 0; first < 0x110000; first += BLOCK) {
    for (const next of kindsOfBlock(first)) {
      if (next !== kind) {
        close()
        kind = next
        length = 0
      }
      length++
    }
  }
  close()
  return { constant: 'widthRanges', comment: 'Cell widths by string-width.', value: runs.join(' ') }
}
