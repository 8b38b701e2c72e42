import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { aPdf } from '../ingest/forms/a-pdf.ts'
import { altoOf } from '../ingest/forms/a-recognised.ts'
import { aSheet } from '../ingest/forms/a-sheet.ts'
import { SEEDS } from '../ingest/forms/broken-inputs.ts'
import { aFolder, put } from '../store/a-folder.ts'
import { ran } from './running.ts'

const dist = new URL('../../dist/', import.meta.url).href
const weights = new URL('../../src/ingest/placed/links/weights.json', import.meta.url)

/** What of the program is loaded in all its threads while a folder is indexed, as V8 tells at the end. */
function loadedWith(files: Record<string, Uint8Array | string>): string[] {
  const [corpus, told] = [aFolder(), mkdtempSync(join(tmpdir(), 'lbx-loaded-'))]
  put(corpus, 'text.jsonl', [{ headline: '大桥合龙', text: '昨天上午大桥合龙。' }])
  for (const [name, content] of Object.entries(files)) writeFileSync(join(corpus, name), content)
  const { status, stderr } = ran(['index', '-C', corpus, '--index', aFolder()], { NODE_V8_COVERAGE: told })
  expect([status, stderr]).toEqual([0, ''])
  const scripts = new Set<string>()
  for (const name of readdirSync(told)) {
    const { result } = JSON.parse(readFileSync(join(told, name), 'utf8')) as { result: { url: string }[] }
    for (const { url } of result) if (url.startsWith(dist)) scripts.add(url)
  }
  return [...scripts]
}

/** What only forms need, each by a text that outlives the build. */
const OF_FORMS: Record<string, string> = {
  placed: JSON.parse(readFileSync(weights, 'utf8')).data.slice(0, 60),
  pdf: 'GlobalWorkerOptions',
  html: 'founder-content',
  xml: 'ocrx_word',
  office: 'outline-level',
}

const formsIn = (scripts: string[]): string[] => {
  const all = scripts.map((url) => readFileSync(fileURLToPath(url), 'utf8'))
  return Object.keys(OF_FORMS).filter((name) => all.some((code) => code.includes(OF_FORMS[name]!)))
}

const sheet = aSheet([[{ headline: ['大桥合龙'], columns: 2, paragraphs: ['昨天上午大桥合龙。'] }]])

it('nothing of the forms is loaded where only text is read', () => {
  const scripts = loadedWith({
    'b.txt': '大桥合龙\n昨天上午大桥合龙。\n',
    'c.md': '# 大桥合龙\n\n昨天上午大桥合龙。\n',
  })
  expect(scripts.length).toBeGreaterThan(5)
  expect(formsIn(scripts)).toEqual([])
  expect(scripts.filter((url) => url.includes('form'))).toEqual([])
})

it.each([
  ['a.pdf', aPdf([sheet]), ['pdf', 'placed']],
  ['a.xml', altoOf(sheet), ['placed', 'xml']],
  ['a.docx', SEEDS['docx']!.pack(SEEDS['docx']!.bytes), ['office']],
])('%s loads what it needs and nothing of the other forms', (name, content, needed) => {
  expect(formsIn(loadedWith({ [name]: content })).sort()).toEqual(needed)
})
