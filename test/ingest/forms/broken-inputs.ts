import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import type { FormKind } from '../../../src/ingest/forms/form.ts'
import { metsOf } from './a-mets.ts'
import { aPdf } from './a-pdf.ts'
import { altoOf, hocrOf, pageXmlOf } from './a-recognised.ts'
import { aSheet } from './a-sheet.ts'
import { tar, warc } from './an-archive.ts'
import { contentPage } from './an-epaper.ts'

// Forms broken in the ways that files break, and in those that people break them.

const text = '昨天上午，河东新区跨河大桥在晨雾里合龙，两岸居民出门十分钟就能过河，再不用绕行。'
const sheet = aSheet([[{ headline: ['跨河大桥合龙'], columns: 2, paragraphs: [text, text] }]])
const article = { kicker: '引题', headline: '跨河大桥合龙', author: '林晓', paragraphs: [text, text] }
const word = `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>跨河大桥合龙</w:t></w:r></w:p><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
const odt = `<o:d><text:h text:outline-level="1">跨河大桥合龙</text:h><text:p>${text}<text:s text:c="3"/></text:p></o:d>`

const packed = (name: string) => (bytes: Uint8Array) => zipSync({ [name]: bytes })
const plain = (bytes: Uint8Array) => bytes

interface Seed {
  kind: FormKind
  bytes: Uint8Array
  /** What is put around it after it was broken. */
  pack: (bytes: Uint8Array) => Uint8Array
}

export const SEEDS: Record<string, Seed> = {
  pdf: { kind: 'pdf', bytes: aPdf([sheet]), pack: plain },
  epaper: { kind: 'html', bytes: strToU8(contentPage(article, 'elements')), pack: plain },
  alto: { kind: 'xml', bytes: strToU8(altoOf(sheet)), pack: plain },
  page: { kind: 'xml', bytes: strToU8(pageXmlOf(sheet)), pack: plain },
  hocr: { kind: 'xml', bytes: strToU8(hocrOf(sheet)), pack: plain },
  docx: { kind: 'docx', bytes: strToU8(word), pack: packed('word/document.xml') },
  zip: { kind: 'docx', bytes: packed('word/document.xml')(strToU8(word)), pack: plain },
  odt: { kind: 'odt', bytes: strToU8(odt), pack: packed('content.xml') },
}

export const METS = metsOf(sheet, '0001.xml')

const site = { 'html/2023-04/22/content_1.htm': contentPage(article, 'elements') }
const inside = Object.values(site)[0]!

/** Archives of one article: broken themselves, or with something broken in them. */
export const ARCHIVES: Record<string, Pick<Seed, 'bytes' | 'pack'>> = {
  'site.tar': { bytes: tar(site), pack: plain },
  'site.tgz': { bytes: tar(site), pack: (bytes) => gzipSync(bytes) },
  'site.tar.gz': { bytes: gzipSync(tar(site)), pack: plain },
  'site.warc': { bytes: Buffer.concat(warc(site, true)), pack: plain },
  'site.warc.gz': { bytes: Buffer.concat(warc(site, false).map((each) => gzipSync(each))), pack: plain },
  'site.zip': { bytes: packed('content_1.htm')(strToU8(inside)), pack: plain },
  'content.zip': { bytes: strToU8(inside), pack: packed('content_1.htm') },
}

const HOSTILE = [
  ...[
    '<',
    '>',
    '"',
    '&',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '\0',
    '\ufeff',
    '\ud83d\ude00',
    '<p>'.repeat(300),
  ],
  ...['<!DOCTYPE a [<!ENTITY b "&b;&b;">]>', '&b;', '99999999999', '-1', 'NaN', '1e308', '0 0 0 0 0 0 cm'],
  ...[
    'stream',
    'endstream',
    'endobj',
    '<<',
    '>>',
    '[',
    ']',
    '1 0 R',
    '7 0 R',
    '/Length 9999999',
    '/Kids [2 0 R]',
    '/Filter /FlateDecode',
  ],
]

type Change = { at: number; length: number; what: 'cut' | 'drop' | 'twice' | 'flip' | 'put'; word: string }

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 200 }),
  what: fc.constantFrom('cut', 'drop', 'twice', 'flip', 'put', 'put'),
  word: fc.constantFrom(...HOSTILE),
})

function changed(bytes: Uint8Array, { at, length, what, word }: Change): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const [before, own, behind] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ]
  if (what === 'cut') return before
  if (what === 'drop') return Buffer.concat([before, behind])
  if (what === 'twice') return Buffer.concat([before, own, own, behind])
  if (what === 'flip') return Buffer.concat([before, own.map((byte) => byte ^ 0x55), behind])
  return Buffer.concat([before, strToU8(word), behind.length > 0 ? behind : own])
}

/** So many broken inputs of a form, one by one: ten thousand that zlib has packed hold 16 KB each. */
export function* brokenInputs({ bytes, pack }: Seed, seed: number, count: number): Generator<Uint8Array> {
  for (const changes of fc.sample(fc.array(change, { minLength: 1, maxLength: 4 }), { seed, numRuns: count }))
    yield pack(changes.reduce(changed, bytes))
}
