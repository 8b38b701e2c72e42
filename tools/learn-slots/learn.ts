import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACT_COUNT } from '../../src/draft/slots/facts.ts'
import { judged } from '../../src/ingest/learned/judge.ts'
import { packForest } from '../../src/ingest/learned/pack.ts'
import { UNIT } from '../../src/ingest/learned/trees.ts'
import { Rows } from '../learn-placed/rows.ts'
import { root } from '../root.mjs'
import {
  type Learned,
  learnedFromArticles,
  learnedFromDrafts,
  learnedFromRight,
  learnedFromSets,
} from './examples.ts'

// node tools/run.mjs tools/learn-slots/learn.ts [--by] [--drafts=FOLDER] FOLDER …
// Learns what stands in a draft in the place of something else: from the drafts of test/draft whose sentences are written
// out, from what is right of the others, and from articles of pages (`gold/*.json`), each other one of which is a draft against the others and is right. With
// --by it tells how the drafts of a set are judged that took no part.

const args = process.argv.slice(2)
const drafts = args.flatMap((arg) => (arg.startsWith('--drafts=') ? [arg.slice('--drafts='.length)] : []))
const folders = args.filter((arg) => !arg.startsWith('--'))

const ROUNDS = 600
const DEPTH = 5

function learn(examples: Learned[]) {
  const rows = new Rows(FACT_COUNT)
  for (const { candidates } of examples)
    for (const { facts, isWrong } of candidates) rows.add(facts, isWrong, 1 / Math.sqrt(candidates.length))
  return rows.grow(ROUNDS, DEPTH)
}

const examples = [
  ...(await learnedFromSets()),
  ...(await learnedFromRight()),
  ...(await learnedFromArticles(folders)),
  ...(await Promise.all(drafts.map(learnedFromDrafts))).flat(),
]
const sets = [...new Set(examples.filter(({ hasError }) => hasError).map(({ set }) => set))]
console.error(
  `${examples.length} sentences, ${examples.flatMap(({ candidates }) => candidates).length} candidates`,
)

if (args.includes('--by'))
  for (const set of sets) {
    const forest = learn(examples.filter((example) => example.set !== set))
    const own = examples.filter((example) => example.set === set)
    for (const least of [0.3, 0.4, 0.5, 0.6, 0.7]) {
      let [right, wrong, onRight] = [0, 0, 0]
      for (const { candidates, hasError } of own) {
        const scores = judged(
          forest,
          candidates.map(({ facts }) => facts),
        )
        const best = candidates.reduce((most, _, at) => (scores[at]! > scores[most]! ? at : most), 0)
        if (candidates.length === 0 || 1 / (1 + Math.exp(-scores[best]! / UNIT)) < least) continue
        if (candidates[best]!.isWrong) right++
        else if (hasError) wrong++
        else onRight++
      }
      const errors = own.filter(({ hasError }) => hasError).length
      console.error(
        `${set} from ${least}: ${right} of ${errors}, ${wrong} elsewhere, ${onRight} of ${own.length - errors} right`,
      )
    }
  }
const data = Buffer.from(packForest(learn(examples))).toString('base64')
writeFileSync(join(root, 'src/draft/slots/weights.json'), `${JSON.stringify({ data }, null, 2)}\n`)
console.error(`${data.length} characters`)
