/** Things that stand in one row: steps, parts, members. */
export interface Listing {
  at: number
  end: number
  items: string[]
  /** Parted by commas: each may be a clause. */
  isOfClauses: boolean
  /** Parted by pauses, not by signs: A、B, not A+B. */
  isOfPauses: boolean
}

const LONGEST = 16
/** 、 and what goes on with the same row: A、B，加上C、D. */
const PAUSES = '(?:、|，(?:加上|还有|以及))'
const PAUSE = new RegExp(PAUSES)
/** Items parted by pauses, by commas or by signs; each short and without a mark of its own. */
const ROWS = ['、', '，', '+', '—'].map((mark) => {
  const item = `[^、，,。；;：:！？“”‘’《》（）()\\s+—]{1,${LONGEST}}`
  const parted = mark === '+' ? '[+＋]' : mark === '—' ? '[—→\\-]{1,2}' : mark === '、' ? PAUSES : mark
  return new RegExp(`${item}(?:${parted}${item}){1,11}`, 'g')
})

/** The rows of a text: of pauses, of commas, of signs. */
export const listingsIn = (text: string): Listing[] =>
  // In the order of the text, which rows of another kind may overlap.
  rowsIn(text)
    .flatMap((row) => [row, ...withPairParted(row)])
    .sort((a, b) => a.at - b.at)

/** The last two of a row that 和 joins: each is an item, where it is no part of a name. */
function withPairParted(row: Listing): Listing[] {
  const pair = /^(.{2,})(?:以及|还有|[和及与])(.{2,})$/.exec(row.items.at(-1)!)
  return pair && !row.isOfClauses ? [{ ...row, items: [...row.items.slice(0, -1), pair[1]!, pair[2]!] }] : []
}

const rowsIn = (text: string): Listing[] =>
  ROWS.flatMap((row, index) =>
    [...text.matchAll(row)].map((match) => ({
      ...{ at: match.index, end: match.index + match[0].length },
      items: match[0].split(index === 2 ? /[+＋]/ : index === 3 ? /[—→-]+/ : [PAUSE, '，'][index]!),
      isOfClauses: index === 1,
      isOfPauses: index === 0,
    })),
  )
