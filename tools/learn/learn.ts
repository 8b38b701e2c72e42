import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { packForest, unpackForest } from '../../src/ingest/learned/pack.ts'
import type { Forest } from '../../src/ingest/learned/trees.ts'
import { articlesFrom } from '../../src/ingest/page/articles-from.ts'
import { cutScores, cutScoresAgain, parted, rowsAgain } from '../../src/ingest/page/cuts/cutting.ts'
import { headedArticles } from '../../src/ingest/page/headed-articles.ts'
import { bareRows } from '../../src/ingest/page/heads/bare.ts'
import { credited } from '../../src/ingest/page/heads/credits.ts'
import {
  headable,
  headScores,
  headScoresAgain,
  runScores,
} from '../../src/ingest/page/heads/heading-articles.ts'
import { headingScores, headingsOf } from '../../src/ingest/page/heads/headings.ts'
import { headlined } from '../../src/ingest/page/heads/headlined.ts'
import { headRowsAgain } from '../../src/ingest/page/heads/heads-again.ts'
import { joinable, joinedArticles, unitable } from '../../src/ingest/page/joins/joining.ts'
import { firstLook, linesAgain, tagged } from '../../src/ingest/page/lines/roles.ts'
import { FORESTS, type Model } from '../../src/ingest/page/model.ts'
import { sureRows, sureScores } from '../../src/ingest/page/sure-features.ts'
import { packTexts, unpackTexts } from '../../src/ingest/page/words/text-scores.ts'
import { composedPages } from './compose.ts'
import { type GoldPage, goldPages, PARTS } from './gold.ts'
import { drawer } from './grow.ts'
import { knownArticles, knownCuts } from './known.ts'
import { cropsOf, type LearnPage, learnPage, learnTextWeights } from './line-model.ts'
import {
  areRight,
  learnBare,
  learnCuts,
  learnCutsAgain,
  learnHeadings,
  learnHeads,
  learnHeadsAgain,
  learnJoins,
  learnRuns,
  learnSure,
  learnUnions,
} from './piece-models.ts'
import { tellReliability } from './reliability.ts'
import { learnRoles, learnRolesAgain } from './role-models.ts'

// Learns what src/ingest/page decides by. A later step learns from what an earlier one makes of pages that it has not
// seen, as it will meet them.
//   node tools/run.mjs tools/learn/learn.ts FOLDER|TEXT=GOLD …            writes src/ingest/learned/weights.json
//   node tools/run.mjs tools/learn/learn.ts --by family --export OUT …    writes what pages become when all that have
//     their family (third, tool, source) are left out of the learning, in the form of `lbx-tui export --json`, into a
//     folder OUT: 1.json has those of the first folder that is given, and so on; with
//     `--known roles`, `cuts` or `articles` what they would become if these were always right

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', default: 'third' },
    export: { type: 'string' },
    keep: { type: 'string' },
    known: { type: 'string', default: '' },
  },
})
const by = values.by as keyof GoldPage
const known = values.known.split(',')
/** True for a step that is to be taken as the gold has it. */
const isKnown = (step: 'roles' | 'cuts' | 'articles') => known.includes(step)

type LineModel = Pick<Model, 'texts' | 'roles'>

function learnLines(pages: LearnPage[]): LineModel {
  const full = pages.filter((page) => isWhole.has(page))
  const texts = learnTextWeights(full)
  const parts = Array.from({ length: PARTS }, (_, fold) =>
    learnTextWeights(full.filter(({ gold }) => gold.part !== fold)),
  )
  return { texts, roles: learnRoles(pages, ({ gold }) => parts[gold.part]!) }
}

const bytesOf = ({ texts, roles }: LineModel) => Buffer.concat([packTexts(texts), packForest(roles)])

/** The line model of a fold, from the folder of `--keep` where an earlier run left it. */
function keptLines(fold: string, pages: LearnPage[]): LineModel {
  const path = values.keep && join(values.keep, `${by}-${fold}.bin`)
  if (path && existsSync(path)) {
    const bytes = readFileSync(path)
    const { texts, end } = unpackTexts(bytes)
    return { texts, roles: unpackForest(bytes, end).forest }
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

const golds = goldPages(positionals)
const whole = golds.map(learnPage)
const draw = drawer(11)
const crops = whole.flatMap((page) => cropsOf(page, draw))
const pages = [...whole, ...crops, ...composedPages(golds, draw).map(learnPage)]
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
      .filter(({ gold }) => gold.isReal)
      .map((page) => ({ ...page, gold: { ...page.gold, [by]: ALL, weight: page.gold.weight * 2 } }))
const lookStates = [...pages, ...again].map((page) => {
  const model = lineModels.get(foldOf(page))!
  const look = firstLook(page.lines, model)
  return { page, model, look, lineRows: linesAgain(look) }
})
const rolesAgain = perFold('rolesAgain', lookStates, learnRolesAgain)
const partedStates = lookStates.map(({ page, model, look, lineRows: rows }) => {
  const tags = tagged(look, rows, { rolesAgain: rolesAgain.get(foldOf(page))! })
  if (isKnown('roles')) tags.roles = Uint8Array.from(page.roles)
  return { page, model, parted: parted(tags, model) }
})
const cuts = perFold('cuts', partedStates, learnCuts)
const againStates = partedStates.map((state) => {
  const scores = cutScores(state.parted, { cuts: cuts.get(foldOf(state.page))! })
  return { ...state, again: rowsAgain(state.parted, scores) }
})
const cutsAgain = perFold('cutsAgain', againStates, learnCutsAgain)
const joinableStates = againStates.map((state) => {
  const scores = isKnown('cuts')
    ? knownCuts(state.page, state.parted)
    : cutScoresAgain(state.parted, state.again, { cutsAgain: cutsAgain.get(foldOf(state.page))! })
  return { ...state, cuts: scores, joinable: joinable(state.parted, scores, state.model) }
})
const joins = perFold('joins', joinableStates, learnJoins)
const unitableStates = joinableStates.map((state) => {
  const model = { ...state.model, joins: joins.get(foldOf(state.page))! }
  return { ...state, unitable: unitable(state.parted, state.joinable, model) }
})
const unions = perFold('unions', unitableStates, learnUnions)
const headableStates = unitableStates.map((state) => {
  const articles = isKnown('articles')
    ? knownArticles(state.page, state.parted)
    : joinedArticles(state.unitable, { unions: unions.get(foldOf(state.page))! })
  return { ...state, headable: headable(state.parted, articles, state.cuts, state.model) }
})
const heads = perFold('heads', headableStates, learnHeads)
const headStates = headableStates.map((state) => {
  const scores = headScores(state.headable, { heads: heads.get(foldOf(state.page))! })
  return { ...state, headsAgain: headRowsAgain(state.headable, scores) }
})
const headsAgain = perFold('headsAgain', headStates, learnHeadsAgain)
const runs = perFold('runs', headStates, learnRuns)
const headingStates = headStates.map((state) => {
  const fold = foldOf(state.page)
  const scores = headScoresAgain(state.headable, state.headsAgain, { headsAgain: headsAgain.get(fold)! })
  const asked = {
    page: state.headable.page,
    scores,
    runs: runScores(state.headable, { ...state.model, runs: runs.get(fold)! }),
  }
  return { ...state, asked, headings: headingsOf(asked) }
})
const headings = perFold('headings', headingStates, learnHeadings)
const bareStates = headingStates.map((state) => {
  const spoken = headingScores(state.headings, { headings: headings.get(foldOf(state.page))! })
  return { ...state, spoken, bare: bareRows(state.asked, state.headings, spoken) }
})
const bare = perFold('bare', bareStates, learnBare)
// What the program makes of a page, headlines known where texts are put together.
const sureStates = bareStates.map(({ page, parted, cuts, unitable, model }) => {
  const fold = foldOf(page)
  const forests = { unions, heads, headsAgain, runs, headings, bare }
  const own = Object.fromEntries(Object.entries(forests).map(([name, made]) => [name, made.get(fold)!]))
  const full = { ...model, ...own } as Model
  const headed = isKnown('articles')
    ? headlined(parted, knownArticles(page, parted), cuts, full)
    : headedArticles(parted, unitable, cuts, full)
  credited(headed.page, headed.scores, headed.whose)
  return { page, parted, headed, sure: sureRows(headed.page, headed.whose, headed.scores) }
})
const sure = perFold('sure', sureStates, learnSure)

if (values.export) {
  const judged = sureStates.filter(({ page }) => isWhole.has(page))
  const issues = judged.map(({ page, headed, sure: rows }) => {
    const { file, given } = page.gold
    const scores = sureScores(rows, { sure: sure.get(foldOf(page))! })
    const articles = articlesFrom(headed.page, headed.whose, headed.runs, scores, { file, page: null })
    return { given, id: file, date: null, sources: [{ file }], articles }
  })
  tellReliability(
    judged.flatMap((state) => {
      const scores = sureScores(state.sure, { sure: sure.get(foldOf(state.page))! })
      return areRight(state).map((isRight, article) => ({ isRight, score: scores[article]! }))
    }),
  )
  // A file a folder: pages of two of them may have the same name.
  mkdirSync(values.export, { recursive: true })
  for (const [at, folder] of positionals.entries()) {
    const own = issues.filter(({ given }) => given === folder)
    writeFileSync(join(values.export, `${at + 1}.json`), JSON.stringify({ issues: own }))
  }
} else {
  const forests = {
    ...lineModels.get(ALL)!,
    rolesAgain: rolesAgain.get(ALL)!,
    cuts: cuts.get(ALL)!,
    cutsAgain: cutsAgain.get(ALL)!,
    joins: joins.get(ALL)!,
    unions: unions.get(ALL)!,
    heads: heads.get(ALL)!,
    headsAgain: headsAgain.get(ALL)!,
    headings: headings.get(ALL)!,
    bare: bare.get(ALL)!,
    sure: sure.get(ALL)!,
    runs: runs.get(ALL)!,
  }
  const bytes = Buffer.concat([packTexts(forests.texts), ...FORESTS.map((name) => packForest(forests[name]))])
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
