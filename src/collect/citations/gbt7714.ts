import type { Cited } from './cited.ts'

/** So many authors are named, others are 等. */
const NAMED = 3

/**
 * An article of a newspaper as GB/T 7714-2015 has it.
 *
 * @example gbt7714(cited) // '张三. 古桥修好了[N]. 河东日报, 2021-03-05(3).'
 */
export function gbt7714({ headline, authors, paper, edition, date, page }: Cited): string {
  const names = authors.slice(0, NAMED).join(', ') + (authors.length > NAMED ? ', 等' : '')
  const where = [paper, edition].filter((part) => part !== null).join('')
  const when = date ?? '[日期不详]'
  const published = `${where === '' ? '' : `${where}, `}${when}${page === null ? '' : `(${page})`}`
  return `${names === '' ? '' : `${names}. `}${headline}[N]. ${published}.`
}
