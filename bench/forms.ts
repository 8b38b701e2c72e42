import type { FormKind } from '../src/ingest/forms/form.ts'
import { readForm } from '../src/ingest/forms/read-form.ts'
import { aPdf } from '../test/ingest/forms/a-pdf.ts'
import { altoOf, hocrOf } from '../test/ingest/forms/a-recognised.ts'
import { aSheet } from '../test/ingest/forms/a-sheet.ts'
import { SEEDS } from '../test/ingest/forms/broken-inputs.ts'
import { paragraph } from './sample.ts'
import { type Figure, median } from './timing.ts'

const story = (columns: number) => ({
  headline: ['城市社区推行邻里议事'],
  columns,
  paragraphs: Array(5).fill(paragraph),
})
/** A page of nine articles, six columns wide. */
const sheet = aSheet(
  Array.from({ length: 3 }, () => [story(2), story(2), story(2)]),
  { columns: 6 },
)

const perSecond = (kind: FormKind, bytes: Uint8Array): number => {
  const read = () => {
    for (const each of readForm({ kind, file: 'a', bytes, page: null, encoding: undefined }))
      if ('trouble' in each) throw new Error(each.trouble.why)
  }
  // What the form needs is loaded by the first.
  read()
  return 1000 / median(read)
}

/** Pages a second, from the thread that asks. */
export function benchForms(): Figure[] {
  const seed = (name: string) => perSecond(SEEDS[name]!.kind, SEEDS[name]!.pack(SEEDS[name]!.bytes))
  return [
    { name: 'PDF, pages of nine articles', value: perSecond('pdf', aPdf([sheet])), unit: '/s' },
    { name: 'ALTO, the same', value: perSecond('xml', Buffer.from(altoOf(sheet))), unit: '/s' },
    { name: 'hOCR, the same', value: perSecond('xml', Buffer.from(hocrOf(sheet))), unit: '/s' },
    { name: 'electronic paper, an article', value: seed('epaper'), unit: '/s' },
    { name: 'Word, an article', value: seed('docx'), unit: '/s' },
    { name: 'OpenDocument, an article', value: seed('odt'), unit: '/s' },
  ]
}
