import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { judged as judgedRows } from '../../src/ingest/learned/judge.ts'
import { packForest } from '../../src/ingest/learned/pack.ts'
import { forestOf } from '../../src/ingest/learned/trees.ts'
import { PLACED_FORESTS, type PlacedModel } from '../../src/ingest/placed/links/model.ts'
import { PLACED_SURE_FEATURES } from '../../src/ingest/placed/links/sure-features.ts'
import { readPlaced } from '../../src/ingest/placed/read-placed.ts'
import { type Judged, tellReliability } from '../learn/reliability.ts'
import { root } from '../root.mjs'
import { judgedTexts, learnHeads, learnLinks } from './learners.ts'
import { type Page, pagesIn } from './pages.ts'
import { Rows } from './rows.ts'

// node tools/run.mjs tools/learn-placed/learn.ts [--by] [--export FILE] [--test FOLDER] FOLDER …
// Learns from pages as PDF and what should be read from them (tools/pages), with --by how pages of a family are read that
// took no part.

const args = process.argv.slice(2)
const textAfter = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined)
const by = args.includes('--by')
const [exported, tested] = [textAfter('--export'), textAfter('--test')]
const folders = args.filter(
  (arg, at) => !arg.startsWith('--') && !['--export', '--test'].includes(args[at - 1] ?? ''),
)

const NOTHING = forestOf([], { features: 1, outcomes: 1 })

function learn(pages: Page[]): PlacedModel {
  const links = learnLinks(pages)
  return { links, heads: learnHeads(pages, links), sure: NOTHING }
}

const all = (await Promise.all(folders.map(pagesIn))).flat()
const families = [...new Set(all.map(({ gold }) => gold.family))]
console.error(`${all.length} pages of ${families.length} families`)

const issues: unknown[] = []
const read = (page: Page, model: PlacedModel) => {
  const { file } = page.gold
  const { articles } = readPlaced(page.placed, { file, page: 1 }, 0, model)
  issues.push({ id: file, date: null, sources: [{ file }], articles })
}

// How sure a reading is can only be learned from pages that were not learned from.
const sure = new Rows(PLACED_SURE_FEATURES)
const FOLDS = 4
const folds = Array.from(
  { length: FOLDS },
  (_, fold) => (page: Page) => families.indexOf(page.gold.family) % FOLDS === fold,
)
const judged: { family: string; row: Int32Array; isRight: boolean }[] = []
for (const isOut of folds) {
  const model = learn(all.filter((page) => !isOut(page)))
  for (const page of all.filter(isOut)) {
    for (const each of judgedTexts(page, model)) {
      sure.add(each.row, each.isRight)
      judged.push({ ...each, family: page.gold.family })
    }
    if (by) read(page, model)
  }
}
if (by) {
  const told: Judged[] = []
  for (const name of families) {
    const rest = new Rows(PLACED_SURE_FEATURES)
    for (const each of judged) if (each.family !== name) rest.add(each.row, each.isRight)
    const forest = rest.grow(60, 3)
    const own = judged.filter(({ family }) => family === name)
    const scores = judgedRows(
      forest,
      own.map(({ row }) => row),
    )
    own.forEach(({ isRight }, at) => {
      told.push({ isRight, score: scores[at]! })
    })
  }
  tellReliability(told)
} else {
  const model = { ...learn(all), sure: sure.grow(60, 3) }
  const bytes = Buffer.concat(PLACED_FORESTS.map((name) => packForest(model[name])))
  const data = deflateRawSync(bytes, { level: 9 }).toString('base64')
  writeFileSync(join(root, 'src/ingest/placed/links/weights.json'), `${JSON.stringify({ data }, null, 2)}\n`)
  console.error(`${data.length} characters`)
  for (const page of tested ? await pagesIn(tested) : all) read(page, model)
}
if (exported) writeFileSync(exported, JSON.stringify({ issues }))
