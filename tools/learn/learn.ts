import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { packForest, unpackForest } from '../../src/ingest/learned/pack.ts'
import type { Forest } from '../../src/ingest/learned/trees.ts'
import { articlesFrom } from '../../src/ingest/page/articles-from.ts'
import { FORESTS, type Model } from '../../src/ingest/page/model.ts'
import { tagged } from '../../src/ingest/page/roles.ts'
import { headRowsAgain } from '../../src/ingest/page/second-look.ts'
import {
  cutScores,
  cutScoresAgain,
  headable,
  headScores,
  headScoresAgain,
  headsOf,
  joinable,
  joinedArticles,
  parted,
  rowsAgain,
  runsOn,
  sureScores,
} from '../../src/ingest/page/steps.ts'
import { sureRows } from '../../src/ingest/page/sure-features.ts'
import { SCORES, SIZES, type TextWeights } from '../../src/ingest/page/text-scores.ts'
import { type GoldPage, goldPages } from './gold.ts'
import { drawer } from './grow.ts'
import { cropsOf, type LearnPage, learnPage, learnRoles, learnTextWeights } from './line-model.ts'
import {
  areRight,
  learnCuts,
  learnCutsAgain,
  learnHeads,
  learnHeadsAgain,
  learnJoins,
  learnRuns,
  learnSure,
} from './piece-models.ts'
import { tellReliability } from './reliability.ts'

// Learns what src/ingest/page decides by. A later step learns from what an earlier one makes of pages that it has not
// seen, as it will meet them.
//   node tools/run.mjs tools/learn/learn.ts FOLDER|TEXT=GOLD …            writes src/ingest/learned/weights.json
//   node tools/run.mjs tools/learn/learn.ts --by family --export FILE …   writes what pages become when all that have
//     their family (tool, source) are left out of the learning, in the form of `lbx-tui export --json`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', default: 'family' },
    export: { type: 'string' },
    keep: { type: 'string' },
  },
})
const by = values.by as keyof GoldPage

type LineModel = Pick<Model, 'texts' | 'roles'>

const TEXT_FOLDS = 3

function learnLines(pages: LearnPage[]): LineModel {
  const full = pages.filter((page) => isWhole.has(page))
  const texts = learnTextWeights(full)
  const parts = Array.from({ length: TEXT_FOLDS }, (_, fold) =>
    learnTextWeights(full.filter((_, index) => index % TEXT_FOLDS !== fold)),
  )
  const place = new Map(full.map(({ gold }, index) => [gold.text, index % TEXT_FOLDS]))
  return { texts, roles: learnRoles(pages, ({ gold }) => parts[place.get(gold.text)!]!) }
}

const bytesOf = ({ texts, roles }: LineModel) =>
  Buffer.concat([...SCORES.map((name) => Buffer.from(texts[name].buffer)), packForest(roles)])

/** The line model of a fold, from the folder of `--keep` where an earlier run left it. */
function keptLines(fold: string, pages: LearnPage[]): LineModel {
  const path = values.keep && join(values.keep, `${by}-${fold}.bin`)
  if (path && existsSync(path)) {
    const bytes = readFileSync(path)
    let at = 0
    const texts = Object.fromEntries(
      SCORES.map((name) => {
        at += SIZES[name]
        return [name, Int8Array.from(bytes.subarray(at - SIZES[name], at))]
      }),
    ) as TextWeights
    return { texts, roles: unpackForest(bytes, at).forest }
  }
  const made = learnLines(pages)
  if (path) {
    mkdirSync(values.keep!, { recursive: true })
    writeFileSync(path, bytesOf(made))
  }
  return made
}

let last = Date.now()
function tell(what: string): void {
  console.error(`${what}: ${((Date.now() - last) / 1000).toFixed(1)} s`)
  last = Date.now()
}

const whole = positionals.flatMap(goldPages).map(learnPage)
const draw = drawer(11)
const pages = [...whole, ...whole.flatMap((page) => cropsOf(page, draw))]
const isWhole = new Set(whole)
const foldOf = (page: LearnPage) => String(page.gold[by])
const folds = [...new Set(pages.map(foldOf))].sort()
const ALL = ''

const isOutside = (fold: string) => (state: { page: LearnPage }) =>
  foldOf(state.page) !== fold && foldOf(state.page) !== ALL
tell(`${pages.length} pages`)

/** One forest a fold, from all else; and one from everything, where that is asked for. */
function perFold<S extends { page: LearnPage }>(name: string, states: S[], learn: (states: S[]) => Forest) {
  const made = new Map<string, Forest>()
  for (const fold of values.export ? folds : [...folds, ALL]) {
    const path = values.keep && join(values.keep, `${by}-${name}-${fold}.bin`)
    const isKept = path && existsSync(path)
    const forest = isKept
      ? unpackForest(readFileSync(path), 0).forest
      : learn(fold === ALL ? states : states.filter(isOutside(fold)))
    if (path && !isKept) writeFileSync(path, packForest(forest))
    made.set(fold, forest)
  }
  tell(name)
  return made
}

const lineModels = new Map<string, LineModel>()
for (const fold of values.export ? folds : [...folds, ALL]) {
  lineModels.set(
    fold,
    keptLines(
      fold,
      pages.filter((page) => foldOf(page) !== fold),
    ),
  )
  tell(`lines without ${fold || 'nothing'}`)
}
/**
 * Real pages are few, and the program will meet them again as the line model that saw them tags them: what ships
 * learns from them so tagged, too. No left-out figure does.
 */
const again = values.export
  ? []
  : whole
      .filter(({ gold }) => gold.weight > 1)
      .map((page) => ({ ...page, gold: { ...page.gold, [by]: ALL, weight: page.gold.weight * 2 } }))
const partedStates = [...pages, ...again].map((page) => {
  const model = lineModels.get(foldOf(page))!
  return { page, model, parted: parted(tagged(page.lines, model), model) }
})
const cuts = perFold('cuts', partedStates, learnCuts)
const againStates = partedStates.map((state) => {
  const scores = cutScores(state.parted, { cuts: cuts.get(foldOf(state.page))! })
  return { ...state, again: rowsAgain(state.parted, scores) }
})
const cutsAgain = perFold('cutsAgain', againStates, learnCutsAgain)
const joinableStates = againStates.map((state) => {
  const scores = cutScoresAgain(state.again, { cutsAgain: cutsAgain.get(foldOf(state.page))! })
  return { ...state, cuts: scores, joinable: joinable(state.parted, scores, state.model) }
})
const joins = perFold('joins', joinableStates, learnJoins)
const headableStates = joinableStates.map((state) => {
  const articles = joinedArticles(state.joinable, { joins: joins.get(foldOf(state.page))! })
  return { ...state, headable: headable(state.parted, articles, state.cuts, state.model) }
})
const heads = perFold('heads', headableStates, learnHeads)
const headStates = headableStates.map((state) => {
  const scores = headScores(state.headable, { heads: heads.get(foldOf(state.page))! })
  return { ...state, headsAgain: headRowsAgain(state.headable, scores) }
})
const headsAgain = perFold('headsAgain', headStates, learnHeadsAgain)
const runs = perFold('runs', headStates, learnRuns)
const sureStates = headStates.map((state) => {
  const fold = foldOf(state.page)
  const scores = headScoresAgain(state.headable, state.headsAgain, { headsAgain: headsAgain.get(fold)! })
  const goesOn = runsOn(state.headable, { ...state.model, runs: runs.get(fold)! })
  const heads = headsOf(state.headable, goesOn, scores)
  return { ...state, goesOn, heads, sure: sureRows(state.headable.page, heads, scores) }
})
const sure = perFold('sure', sureStates, learnSure)

if (values.export) {
  const judged = sureStates.filter(({ page }) => isWhole.has(page))
  const issues = judged.map(({ page, headable, goesOn, heads, sure: rows }) => {
    const { file } = page.gold
    const scores = sureScores(rows, { sure: sure.get(foldOf(page))! })
    const articles = articlesFrom(headable.page, heads, goesOn, scores, { file, page: null })
    return { id: file, date: null, sources: [{ file }], articles }
  })
  tellReliability(
    judged.flatMap((state) => {
      const scores = sureScores(state.sure, { sure: sure.get(foldOf(state.page))! })
      return areRight(state).map((isRight, article) => ({ isRight, score: scores[article]! }))
    }),
  )
  writeFileSync(values.export, JSON.stringify({ issues }))
} else {
  const forests = {
    ...lineModels.get(ALL)!,
    cuts: cuts.get(ALL)!,
    cutsAgain: cutsAgain.get(ALL)!,
    joins: joins.get(ALL)!,
    heads: heads.get(ALL)!,
    headsAgain: headsAgain.get(ALL)!,
    sure: sure.get(ALL)!,
    runs: runs.get(ALL)!,
  }
  const bytes = Buffer.concat([
    ...SCORES.map((name) => Buffer.from(forests.texts[name].buffer)),
    ...FORESTS.map((name) => packForest(forests[name])),
  ])
  const data = deflateRawSync(bytes, { level: 9 }).toString('base64')
  const made =
    'Learned by tools/learn from newspaper pages that were cut into articles by hand or by the program that set ' +
    'them. Numbers only: pieces of text are known by a hash, none can be read from here. MIT, as the program.'
  writeFileSync(
    new URL('../../src/ingest/learned/weights.json', import.meta.url),
    `${JSON.stringify({ made, data }, null, 2)}\n`,
  )
  tell(`${data.length} bytes`)
}
