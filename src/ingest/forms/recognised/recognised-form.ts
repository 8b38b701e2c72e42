import type { PlacedBlock } from '../../../model/placed.ts'
import { fileUnder } from '../../../text/filed.ts'
import { type GivenArticle, readGiven } from '../../placed/read-given.ts'
import { asDate, noDaysIn } from '../../reading/fields.ts'
import type { FormPage, FormTask, FromForm } from '../form.ts'
import { placedForm } from '../placed-form.ts'
import type { MetsIssue } from './mets.ts'
import { placedPage, type RecognisedPage } from './recognised-page.ts'

/** Pages that a recogniser saw, with the articles that an issue names. */
export function* recognisedPages(
  pages: RecognisedPage[],
  { file, page, encoding = 'hOCR' }: FormTask,
  issues: MetsIssue[] = [],
): Generator<FromForm> {
  const name = file.split('/').at(-1)!
  const issue = issues.find(({ articles }) =>
    articles.some(({ blocks }) => blocks.some((block) => block.file === name)),
  )
  let before = 0
  for (const [at, own] of pages.entries()) {
    const sheet = pages.length > 1 ? at + 1 : undefined
    const placing = {
      file,
      page: sheet ?? page ?? issue?.pages.get(name) ?? null,
      before,
      encoding,
      ...(sheet && { sheet }),
    }
    const made = issue ? withArticles(own, issue, name, placing) : placedForm(placedPage(own), placing)
    if (made.lines.length === 0) {
      yield { trouble: { why: 'noText', detail: `p. ${at + 1}` } }
      continue
    }
    before += made.lines.length
    yield { page: made }
  }
}

/** A page whose articles are known: those of the issue that have blocks on it. */
function withArticles(
  own: RecognisedPage,
  { paper, date, articles }: MetsIssue,
  name: string,
  placing: Parameters<typeof placedForm>[1],
): FormPage {
  const placed = placedPage({ ...own, regions: own.regions })
  const blocks = new Map<string, PlacedBlock[]>()
  // Regions without text make no block, so that numbers are counted over those that do.
  let at = 0
  for (const region of own.regions) {
    if (placedPage({ ...own, graphics: [], regions: [region] }).blocks.length === 0) continue
    const block = placed.blocks[at++]!
    for (const id of new Set([region.id, region.within ?? region.id])) fileUnder(blocks, id, block)
  }
  const given = articles.flatMap((article, number): GivenArticle[] => {
    const here = article.blocks.filter(({ file }) => file === name)
    const of = (isHeading: boolean) => [
      ...new Set(
        here.flatMap((each) => (each.isHeading === isHeading ? (blocks.get(each.block) ?? []) : [])),
      ),
    ]
    if (here.length === 0) return []
    const files = [...new Set(article.blocks.map(({ file }) => file))]
    const part = files.length > 1 ? { of: `${number} ${article.label}`, at: files.indexOf(name) } : undefined
    return [{ label: article.label, headings: of(true), blocks: of(false), ...(part && { part }) }]
  })
  const { lines, articles: made, dropped } = readGiven(placed, given, placing, placing.before)
  const day = asDate(date)
  return {
    ...placedForm({ ...placed, blocks: [] }, placing),
    ...{ lines, articles: made, dropped },
    ...{
      paper: paper || null,
      date: day,
      dateFrom: day === null ? ('none' as const) : ('manifest' as const),
      noDays: noDaysIn(date),
    },
  }
}
