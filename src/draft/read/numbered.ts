/** What is told one by one, each with its number: 一是…，二是…; ①…；②…; 第一步…，第二步…. */
export interface Numbered {
  at: number
  end: number
  items: [at: number, end: number][]
}

const NUMERALS = '一二三四五六七八九十'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
/** A number at the beginning of what it numbers. */
const NUMBER = new RegExp(
  `(?<=^|[，,。；;：:、\\s（(])(?:第?([${NUMERALS}])(?:[是为]|[、.．])|第([${NUMERALS}])(?:[，,：:]|[步层级][是为，,：:]?)|（([${NUMERALS}])）|([${CIRCLED}]))`,
  'g',
)
/** An item is no paragraph. */
const LONGEST = 120

/** The rows of a text whose items are numbered from one on. */
export function numberedIn(text: string): Numbered[] {
  const rows: Numbered[] = []
  let items: [number, number][] = []
  let begin = 0
  let last: { end: number } | undefined
  const close = (end: number) => {
    if (last) items.push([last.end, itemEnd(text, last.end, end)])
    if (items.length > 1) rows.push({ at: begin, end: items.at(-1)![1], items })
    items = []
    last = undefined
  }
  for (const match of text.matchAll(NUMBER)) {
    const value = ordinalOf(match)
    const isNext = last !== undefined && value === items.length + 2 && match.index - last.end <= LONGEST
    if (isNext) items.push([last!.end, match.index])
    else {
      close(match.index)
      if (value !== 1) continue
      begin = match.index
    }
    last = { end: match.index + match[0].length }
  }
  close(text.length)
  return rows
}

const ordinalOf = (match: RegExpMatchArray): number => {
  const sign = match.slice(1).find((group) => group !== undefined)!
  return Math.max(NUMERALS.indexOf(sign), CIRCLED.indexOf(sign)) + 1
}

/** The last item ends with its clause. */
function itemEnd(text: string, from: number, to: number): number {
  const mark = text.slice(from, to).search(/[，。；！？\n]/)
  return mark < 0 ? to : from + mark
}
