/** What a citation says of its article. */
export interface Told {
  date: string | null
  headline: string
}

/** A day, what is said of how sure it is, and a page, as they stand before a headline that `Y` copied. */
const BEFORE_HEADLINE = /(\d{4}-\d\d-\d\d)(?:（[^（）《》]*）)?(?:,? (?:p\. )?\d{1,6}版?)?《/g
/** A headline, and what GB/T 7714 puts behind it. */
const OF_A_PAPER = '[N]. '

/**
 * The article that a citation names, as `Y` copies it (behind a text, too) or as GB/T 7714 has it; undefined for what is
 * no citation.
 *
 * @example toldBy('《河东日报》2021-03-05 3版《古桥修好了》') // { date: '2021-03-05', headline: '古桥修好了' }
 */
export function toldBy(citation: string): Told | undefined {
  const line = citation.trim()
  const standard = line.lastIndexOf(OF_A_PAPER)
  if (standard > 0) {
    const date = /\d{4}-\d\d-\d\d/.exec(line.slice(standard))?.[0] ?? null
    return { headline: line.slice(0, standard), date }
  }
  const end = line.lastIndexOf('》')
  if (end < 0 || !/^[）)]?$/.test(line.slice(end + 1))) return undefined
  const last = [...line.slice(0, end).matchAll(BEFORE_HEADLINE)].at(-1)
  if (last) return { date: last[1]!, headline: line.slice(last.index + last[0].length, end) }
  const begin = beginOf(line, end)
  return begin < 0 ? undefined : { date: null, headline: line.slice(begin + 1, end) }
}

/** Where the title begins that ends here: it may hold titles itself. */
function beginOf(line: string, end: number): number {
  let depth = 0
  for (let at = end; at >= 0; at--) {
    if (line[at] === '》') depth++
    if (line[at] === '《' && --depth === 0) return at
  }
  return -1
}
