import type { Forest } from '../../src/ingest/learned/trees.ts'
import { LINK_FEATURES, pairsOf } from '../../src/ingest/placed/links/link-features.ts'
import { linkedTexts, textsOf } from '../../src/ingest/placed/links/linked.ts'
import type { PlacedModel } from '../../src/ingest/placed/links/model.ts'
import { OWNER_FEATURES, ownerRows } from '../../src/ingest/placed/links/owner-features.ts'
import { ownersOf } from '../../src/ingest/placed/links/owners.ts'
import { placedSureRows } from '../../src/ingest/placed/links/sure-features.ts'
import { withoutScraps } from '../../src/ingest/placed/scraps.ts'
import type { Segment } from '../../src/ingest/placed/segment.ts'
import { ofLines, type Page, segmentIn, textIn } from './pages.ts'
import { Rows } from './rows.ts'

/** Of pairs that do not follow each other, which are nearly all, one of so many is looked at. */
const ONE_OF = 4

/** What each segment is of, and in which it goes on. */
function followed(page: Page) {
  const known = new Map(page.sheet.segments.map((segment) => [segment, segmentIn(page, segment)]))
  const nextOf = new Map<Segment, Segment>()
  const byArticle = new Map<number | undefined, Segment[]>()
  for (const segment of page.sheet.segments) {
    const article = known.get(segment)?.article
    byArticle.set(article, [...(byArticle.get(article) ?? []), segment])
  }
  for (const [article, segments] of byArticle) {
    if (article === undefined) continue
    const ordered = segments.sort((a, b) => known.get(a)!.at - known.get(b)!.at)
    ordered.forEach((segment, at) => {
      if (ordered[at + 1]) nextOf.set(segment, ordered[at + 1]!)
    })
  }
  return { known, nextOf }
}

export function learnLinks(pages: Page[]): Forest {
  const rows = new Rows(LINK_FEATURES)
  for (const page of pages) {
    const { known, nextOf } = followed(page)
    pairsOf(page.sheet).forEach(({ from, to, row }, at) => {
      if (!known.get(from) || !known.get(to)) return
      const isSo = nextOf.get(from) === to
      if (isSo) rows.add(row, true)
      else if (at % ONE_OF === 0) rows.add(row, false, ONE_OF)
    })
  }
  return rows.grow(160, 5)
}

export function learnHeads(pages: Page[], links: Forest): Forest {
  const rows = new Rows(OWNER_FEATURES)
  for (const page of pages) {
    const { texts } = withoutScraps(page.sheet, linkedTexts(page.sheet, links))
    const owners = texts.map((text) => textIn(page, text))
    // Of an article that came apart the headline is that of its beginning.
    const isFirst = owners.map(
      (own) =>
        own !== undefined && !owners.some((other) => other?.article === own.article && other.at < own.at),
    )
    const all = ownerRows(page.sheet, texts)
    page.sheet.displays.forEach((display, at) => {
      const own = ofLines(display.lines.map(page.label), true)
      owners.forEach((text, number) => {
        if (own || ofLines(display.lines.map(page.label), false) === undefined)
          rows.add(all[at]![number]!, own !== undefined && own.article === text?.article && isFirst[number]!)
      })
    })
  }
  return rows.grow(140, 5)
}

/** Each text with whether it is the whole of an article, under its headline, and no more. */
export function judgedTexts(page: Page, model: Pick<PlacedModel, 'links' | 'heads'>) {
  const { heads } = model
  const { texts: all, judged } = textsOf(page.sheet, model)
  const { texts } = withoutScraps(page.sheet, all)
  const owners = ownersOf(page.sheet, texts, heads)
  const linesOf = (segments: Segment[]) => segments.flatMap(({ lines }) => lines)
  const bodyLines = linesOf(page.sheet.segments).flatMap((line) => {
    const own = page.label(line)
    return own && !own.isHead && own.at >= 0 && line.text.length > 3 ? [{ line, article: own.article }] : []
  })
  return placedSureRows(texts, judged, owners).map((row, number) => {
    const own = texts[number]!
    const article = textIn(page, own)?.article
    const held = new Set(linesOf(own))
    const wrong = bodyLines.filter((each) => held.has(each.line) !== (each.article === article)).length
    const isPure = wrong <= 0.02 * held.size
    const ownHeads = page.sheet.displays.filter((_, at) => owners.owner[at] === number)
    const areOwn = ownHeads.every(
      (display) => ofLines(display.lines.map(page.label), true)?.article === article,
    )
    return { row, isRight: isPure && areOwn && ownHeads.length > 0 }
  })
}
