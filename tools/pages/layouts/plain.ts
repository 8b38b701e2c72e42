import { aPdf } from '../../../test/ingest/forms/a-pdf.ts'
import { aSheet, type Story as SetStory } from '../../../test/ingest/forms/a-sheet.ts'
import { between, oneOf, type Random } from '../setting.ts'
import type { Story } from '../story.ts'

const SPANS = [[4], [2, 2], [1, 3], [3, 1], [1, 1, 2], [2, 1, 1], [1, 2, 1]]
/** Characters that a column of so many is filled with at most. */
const ROOM = 260

/** Rows of stories with headlines of any size at the left, as a PDF that no browser and no office made. */
export function plain(next: () => Story, random: Random): { stories: Story[]; pdf: Uint8Array } {
  const stories: Story[] = []
  const rows = Array.from({ length: between(2, 4, random) }, () =>
    oneOf(SPANS, random).map((columns): SetStory => {
      const { id, headline, paragraphs, byline, names } = next()
      const kept = paragraphs.filter((_, at) => paragraphs.slice(0, at + 1).join('').length < columns * ROOM)
      const own = kept.length > 0 ? kept : [paragraphs[0]!]
      const isSigned = byline !== undefined || own[0]!.includes('（记者') || own.at(-1)!.includes('（记者')
      const lines =
        columns === 1
          ? [headline.slice(0, 7), headline.slice(7, 14)].filter(Boolean)
          : [headline.slice(0, 16)]
      stories.push({
        ...{ id, headline: lines.join(''), paragraphs: own, crossheads: [], names: isSigned ? names : [] },
        ...(byline && { byline }),
      })
      const size = columns === 1 ? 15 : oneOf([15, 18, 22], random)
      return { headline: lines, size, paragraphs: own, columns, ...(byline && { byline }) }
    }),
  )
  const sheet = aSheet(rows, { characters: between(11, 16, random), isRuled: random() < 0.5 })
  return { stories, pdf: aPdf([sheet]) }
}
