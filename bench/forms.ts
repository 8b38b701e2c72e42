import type { FormKind } from '../src/ingest/forms/form.ts'
import { readForm } from '../src/ingest/forms/read-form.ts'
import { aPdf } from '../test/ingest/forms/a-pdf.ts'
import { altoOf, hocrOf } from '../test/ingest/forms/a-recognised.ts'
import { aSheet } from '../test/ingest/forms/a-sheet.ts'
import { SEEDS } from '../test/ingest/forms/broken-inputs.ts'
import { paragraph } from './sample.ts'
import { type Figure, median, processorTime } from './timing.ts'

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

/** By processor time of all threads, so that what else runs on the machine does not count. */
const perSecond = (kind: FormKind, bytes: Uint8Array): number => {
  const read = () => {
    for (const each of readForm({ kind, file: 'a', bytes, page: null, encoding: undefined }))
      if ('trouble' in each) throw new Error(each.trouble.why)
  }
  return 1000 / median(read, { runs: 7, warmUp: 3, clock: processorTime })
}

/** Pages a second of processor time, told one by one: the slowest takes a minute on a busy machine. */
export function* benchForms(): Generator<Figure> {
  const seed = (name: string) => perSecond(SEEDS[name]!.kind, SEEDS[name]!.pack(SEEDS[name]!.bytes))
  yield { name: 'PDF, pages of nine articles', value: perSecond('pdf', aPdf([sheet])), unit: '/s' }
  yield { name: 'ALTO, the same', value: perSecond('xml', Buffer.from(altoOf(sheet))), unit: '/s' }
  yield { name: 'hOCR, the same', value: perSecond('xml', Buffer.from(hocrOf(sheet))), unit: '/s' }
  yield { name: 'electronic paper, an article', value: seed('epaper'), unit: '/s' }
  yield { name: 'Word, an article', value: seed('docx'), unit: '/s' }
  yield { name: 'OpenDocument, an article', value: seed('odt'), unit: '/s' }
}
