import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { FormKind, FromForm } from '../../../src/ingest/forms/form.ts'
import { readForm } from '../../../src/ingest/forms/read-form.ts'
import { written } from './a-pdf.ts'
import { ARCHIVES, brokenInputs, METS, SEEDS } from './broken-inputs.ts'
import { readFolder } from './reading.ts'

/** LBX_FUZZ=300 reads ten thousand inputs of each form. */
const COUNT = 32 * Number(process.env['LBX_FUZZ'] ?? 1)

function read(kind: FormKind, bytes: Uint8Array): FromForm[] {
  return [...readForm({ kind, file: 'a', bytes, page: null, encoding: undefined })]
}

/** What is told where a reader was ended because it said nothing, or had no memory left. */
const GIVEN_UP = /^> \d+ s$|memory|^exit$/i

it.each(Object.keys(SEEDS))('whatever breaks in %s, its reading ends and the next is read', (name) => {
  const seed = SEEDS[name]!
  for (const bytes of brokenInputs(seed, 1, COUNT))
    for (const each of read(seed.kind, bytes)) {
      if ('trouble' in each) expect(each.trouble.detail ?? '').not.toMatch(GIVEN_UP)
      else if ('page' in each)
        for (const { body, id } of each.page.articles) expect([id, body.length]).not.toContain(0)
    }
  const whole = read(seed.kind, seed.pack(seed.bytes))
  expect(whole.flatMap((each) => ('page' in each ? each.page.articles : []))).toHaveLength(1)
})

it('whatever breaks in METS, the page beside it is read', () => {
  const mets = { kind: 'xml' as const, bytes: Buffer.from(METS), pack: (bytes: Uint8Array) => bytes }
  let number = 0
  for (const bytes of brokenInputs(mets, 3, COUNT)) {
    const beside = { folder: `broken ${number++}`, pages: [bytes] }
    const page = { kind: 'xml' as const, file: '0001.xml', bytes: SEEDS['alto']!.bytes, page: null }
    const given = [...readForm({ ...page, encoding: undefined, beside })]
    expect(given.flatMap((each) => ('page' in each ? each.page.lines : []))).not.toEqual([])
  }
})

it.each(Object.keys(ARCHIVES))(
  'whatever breaks in %s, what is whole in it is read and nothing ends',
  (name) => {
    const { bytes, pack } = ARCHIVES[name]!
    for (const broken of brokenInputs({ kind: 'html', bytes, pack }, 5, COUNT)) {
      const { articles, skipped } = readFolder({ [name]: broken })
      for (const { id, body } of articles) expect([id, body.length]).not.toContain(0)
      for (const { detail } of skipped) expect(detail ?? '').not.toMatch(GIVEN_UP)
    }
    expect(readFolder({ [name]: pack(bytes) }).articles).toHaveLength(1)
  },
)

const page = (contents: string) =>
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>'.replace(
    '4 0 R',
    contents,
  )
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const stream = (fields: string, data: string) =>
  `<< /Length ${data.length} ${fields} >>\nstream\n${data}\nendstream`

it.each([
  ['pages that hold themselves', [catalog, '<< /Type /Pages /Count 100000000 /Kids [2 0 R 2 0 R] >>']],
  [
    'a drawing that draws itself',
    [
      catalog,
      pages,
      page('4 0 R'),
      stream('', '/X Do'),
      stream(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
        '/X Do /X Do',
      ),
    ],
  ],
  [
    'bytes that unfold a thousandfold',
    [
      catalog,
      pages,
      page('4 0 R'),
      stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(200 << 20)).toString('latin1')),
    ],
  ],
])('a PDF of %s gives nothing and ends', (_, objects) => {
  const before = process.memoryUsage.rss()
  for (const each of read('pdf', written(objects))) expect(each).toHaveProperty('trouble')
  expect(process.memoryUsage.rss() - before).toBeLessThan(300 << 20)
})
