/** Things that stand in one row: steps, parts, members. */
export interface Listing {
  at: number
  end: number
  items: string[]
  /** Parted by commas: each may be a clause. */
  isOfClauses: boolean
}

const LONGEST = 16
/** Items parted by pauses, by commas or by signs; each short and without a mark of its own. */
const ROWS = ['、', '，', '+', '—'].map((mark) => {
  const item = `[^、，,。；;：:！？“”‘’《》（）()\\s+—]{1,${LONGEST}}`
  const parted = mark === '+' ? '[+＋]' : mark === '—' ? '[—→\\-]{1,2}' : mark
  return new RegExp(`${item}(?:${parted}${item}){1,11}`, 'g')
})

/** The rows of a text: of pauses, of commas, of signs. */
export const listingsIn = (text: string): Listing[] =>
  // In the order of the text, which rows of another kind may overlap.
  ROWS.flatMap((row, index) =>
    [...text.matchAll(row)].map((match) => ({
      ...{ at: match.index, end: match.index + match[0].length },
      items: match[0].split(index === 2 ? /[+＋]/ : index === 3 ? /[—→-]+/ : ['、', '，'][index]!),
      isOfClauses: index === 1,
    })),
  ).sort((a, b) => a.at - b.at)
