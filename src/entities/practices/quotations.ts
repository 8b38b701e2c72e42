const CLOSING = new Map(['“”', '‘’', '「」', '『』'].map(([open, close]) => [open!, close!]))
const OPENING = /[“‘「『]/g
const LONGEST = 26
/** “‘三查’两改”: a name in a name. */
const WITHIN = /[‘『]([^‘’『』“”]+)[’』]/g
const NO_NAME = /[。！？；“‘…]/

/** What stands between quotation marks, and where. */
export interface Quotation {
  inner: string
  at: number
  end: number
}

/** The quotations of a text that are short enough for names. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const { 0: open, index: at } of text.matchAll(OPENING)) {
    const end = text.slice(at + 1, at + LONGEST + 2).indexOf(CLOSING.get(open)!)
    const inner = text.slice(at + 1, at + 1 + end)
    if (inner.length >= 2 && !NO_NAME.test(inner.replace(WITHIN, '$1')))
      found.push({ inner, at, end: at + end + 2 })
  }
  return found
}

/** How often each quotation stands in an article. */
export function timesOf(quotations: Quotation[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { inner } of quotations) times.set(inner, (times.get(inner) ?? 0) + 1)
  return times
}
