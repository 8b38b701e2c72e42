import { foldRadicals } from '../../../text/normal/radicals.ts'
import { readPlaced } from '../../placed/read-placed.ts'
import { countGlyphs } from '../../print/glyphs.ts'
import type { FormTask, FromForm } from '../form.ts'
import { readPdf } from './read-pdf.ts'

/** A PDF as pages with articles; pages without text are named together. */
export async function* readPdfForm({ bytes, file, page }: FormTask): AsyncGenerator<FromForm> {
  const silent = { noText: [] as number[], noCharacters: [] as number[] }
  let before = 0
  for await (const { number, count, placed, lacks } of readPdf(bytes)) {
    if (lacks) {
      silent[lacks].push(number)
      continue
    }
    const own = count === 1 ? page : number
    const raw = placed.blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
    const { lines, articles, dropped } = readPlaced(placed, { file, page: own }, before)
    for (const article of articles) if (count > 1) article.source.sheet = number
    before += lines.length
    yield {
      page: {
        ...{ articles, dropped, lines: lines.map(foldRadicals) },
        ...{ paper: null, edition: null, date: null, dateFrom: 'none' },
        ...{ encoding: 'pdf', replacements: 0 },
        ...countGlyphs(raw, before + 1),
      },
    }
  }
  for (const why of ['noText', 'noCharacters'] as const)
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
