import type { FormTask, FromForm } from '../form.ts'
import { placedForm } from '../placed-form.ts'
import { type Lack, readPdf } from './read-pdf.ts'

/** No issue of a paper has more; each takes time even where it is empty. */
const MOST_PAGES = 1000

/** A PDF as pages with articles; pages without text are named together. */
export async function* readPdfForm({
  bytes,
  file,
  page,
}: FormTask): AsyncGenerator<FromForm | { isAlive: true }> {
  const silent: Record<Lack, number[]> = { noText: [], noCharacters: [], broken: [] }
  let before = 0
  for await (const { number, count, placed, lacks } of readPdf(bytes)) {
    if (number > MOST_PAGES) {
      yield { trouble: { why: 'large', detail: `> ${MOST_PAGES} p.` } }
      break
    }
    if (!placed) {
      if (lacks) silent[lacks].push(number)
      yield { isAlive: true }
      continue
    }
    const made = placedForm(placed, {
      ...{ file, before, encoding: 'pdf', page: count === 1 ? page : number },
      ...(count > 1 && { sheet: number }),
    })
    before += made.lines.length
    yield { page: made }
  }
  for (const why of ['noText', 'noCharacters', 'broken'] as const)
    if (silent[why].length > 0) yield { trouble: { why, detail: `p. ${spans(silent[why])}` } }
}

/** @example spans([1, 2, 3, 7]) // '1–3, 7' */
export function spans(numbers: number[]): string {
  const made: [number, number][] = []
  for (const number of numbers) {
    const last = made.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else made.push([number, number])
  }
  return made.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
