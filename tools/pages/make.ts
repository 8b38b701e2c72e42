import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { randomFrom } from '../../src/study/random.ts'
import { Chromium } from './chromium.ts'
import type { Layout } from './layout.ts'
import * as beside from './layouts/beside.ts'
import { grids } from './layouts/grids.ts'
import * as mixed from './layouts/mixed.ts'
import * as office from './layouts/office.ts'
import { plain } from './layouts/plain.ts'
import * as rows from './layouts/rows.ts'
import type { Random } from './setting.ts'
import { type Next, storiesFrom } from './stories.ts'
import { goldOfSheet, type Story } from './story.ts'

// node tools/run.mjs tools/pages/make.ts FOLDER [COUNT] [SEED] [LAYOUT …]
// Sets so many pages of each layout with Chromium and LibreOffice, as PDF, with what should be read from them.

type Make = (next: Next, random: Random) => Layout
const WEB: Record<string, Make> = { ...rows, ...beside, ...mixed, ...grids }
const OFFICE: Record<string, Make> = { ...office }

const [folder, count = '6', seed = '1', ...wanted] = process.argv.slice(2)
if (!folder) throw new Error('make.ts FOLDER [COUNT] [SEED] [LAYOUT …]')
for (const name of ['sources', 'pages', 'gold']) mkdirSync(join(folder, name), { recursive: true })

/** What is made of each layout, with its name, and what should be read from it kept. */
function* made<Made extends { stories: Story[] }>(
  makers: Record<string, (next: Next, random: Random) => Made>,
  shift: number,
): Generator<{ name: string; layout: Made }> {
  for (const [number, [family, make]] of Object.entries(makers).entries()) {
    if (wanted.length > 0 && !wanted.includes(family)) continue
    for (let at = 0; at < Number(count); at++) {
      const random = randomFrom(Number(seed) * 10_000 + number * 100 + at + shift)
      const layout = make(storiesFrom(random), random)
      const name = `${family}-${at + 1}`
      const gold = goldOfSheet({ family, ...layout }, `${name}.pdf`)
      writeFileSync(join(folder!, 'gold', `${name}.json`), JSON.stringify(gold))
      yield { name, layout }
    }
  }
}

const pdfOf = (name: string) => join(folder, 'pages', `${name}.pdf`)
for (const { name, layout } of made({ plain }, 90_000)) writeFileSync(pdfOf(name), layout.pdf)
const chromium = new Chromium()
for (const { name, layout } of made(WEB, 0)) {
  const source = join(folder, 'sources', `${name}.html`)
  writeFileSync(source, layout.source)
  await chromium.print(resolve(source), pdfOf(name))
}
await chromium.close()
const texts = [...made(OFFICE, 50_000)].map(({ name, layout }) => {
  const source = join(folder, 'sources', `${name}.fodt`)
  writeFileSync(source, layout.source)
  return source
})
const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pages')]
if (texts.length > 0) execFileSync('soffice', [...toPdf, ...texts], { stdio: 'ignore' })
