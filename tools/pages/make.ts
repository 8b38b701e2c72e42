import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../../src/study/random.ts'
import type { Layout } from './layout.ts'
import * as beside from './layouts/beside.ts'
import * as mixed from './layouts/mixed.ts'
import * as office from './layouts/office.ts'
import { plain } from './layouts/plain.ts'
import * as rows from './layouts/rows.ts'
import { shaped } from './layouts/shaped.ts'
import type { Random } from './setting.ts'
import { storiesFrom } from './stories.ts'
import { goldOfSheet, type Story } from './story.ts'

// node tools/run.mjs tools/pages/make.ts FOLDER [COUNT] [SEED] [LAYOUT …]
// Sets so many pages of each layout with Chromium and LibreOffice, as PDF, with what should be read from them.

type Make = (next: () => Story, random: Random) => Layout
const WEB: Record<string, Make> = { ...rows, ...beside, ...mixed, shaped }
const OFFICE: Record<string, Make> = { ...office }

const [folder, count = '6', seed = '1', ...wanted] = process.argv.slice(2)
if (!folder) throw new Error('make.ts FOLDER [COUNT] [SEED] [LAYOUT …]')
for (const name of ['sources', 'pages', 'gold']) mkdirSync(join(folder, name), { recursive: true })

/** What is made of each layout, with its name, and what should be read from it kept. */
function* made<Made extends { stories: Story[] }>(
  makers: Record<string, (next: () => Story, random: Random) => Made>,
  shift: number,
): Generator<{ name: string; layout: Made }> {
  for (const [number, [family, make]] of Object.entries(makers).entries()) {
    if (wanted.length > 0 && !wanted.includes(family)) continue
    for (let at = 0; at < Number(count); at++) {
      const random = randomFrom(Number(seed) * 1000 + number * 100 + at + shift)
      const stories = storiesFrom(random)
      const layout = make(() => stories.next().value as Story, random)
      const name = `${family}-${at + 1}`
      const gold = goldOfSheet({ family, ...layout }, `${name}.pdf`)
      writeFileSync(join(folder!, 'gold', `${name}.json`), JSON.stringify(gold))
      yield { name, layout }
    }
  }
}

const pdfOf = (name: string) => join(folder, 'pages', `${name}.pdf`)
for (const { name, layout } of made({ plain }, 90_000)) writeFileSync(pdfOf(name), layout.pdf)
for (const { name, layout } of made(WEB, 0)) {
  const source = join(folder, 'sources', `${name}.html`)
  writeFileSync(source, layout.source)
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  execFileSync('chromium', [...flags, `--print-to-pdf=${pdfOf(name)}`, source], { stdio: 'ignore' })
}
const texts = [...made(OFFICE, 50_000)].map(({ name, layout }) => {
  const source = join(folder, 'sources', `${name}.fodt`)
  writeFileSync(source, layout.source)
  return source
})
const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pages')]
if (texts.length > 0) execFileSync('soffice', [...toPdf, ...texts], { stdio: 'ignore' })
