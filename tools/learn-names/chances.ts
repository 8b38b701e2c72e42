import { writeFileSync } from 'node:fs'
import { chanceOf, kindOfChance } from '../../src/entities/chance.ts'
import { isDoubtful } from '../../src/entities/doubt.ts'
import type { Find } from '../../src/entities/find.ts'
import { FAMOUS } from '../../src/entities/organisations/endings.ts'
import { isOfNoPlace } from '../../src/entities/organisations/no-body.ts'
import { tag } from '../../src/entities/tag.ts'
import { KINDS } from '../../src/entities/tagger/tags.ts'
import { longestAt } from '../../src/text/trie.ts'
import { articleOf, type Marked, markedIn } from './marked.ts'

// How often names are right that were weighed alike, and which chance they are given because of it.
//   node tools/run.mjs tools/learn-names/chances.ts PATH …     folders with gold.json, files of Universal NER
//   … --write FILE                                             writes what one half of each says, beside the weights
// Printed is what the other halves say: by kind and weight, above and below the mark of doubt, and by chance.
// Bodies that are written by their level or in short (省政府, 欧盟) are left out, since the marks do not have them, and so
// are places in a longer name: some marks have a province and its city as one, others as two.

interface Judged {
  kind: string
  percent: number
  isRight: boolean
}

const isShort = (name: string) => isOfNoPlace(name) || longestAt(FAMOUS, name, 0) === name.length

function judge(find: Find, { paragraphs }: Marked): Judged[] {
  const { kind, percent, block, at, length } = find
  if (!KINDS.includes(kind as (typeof KINDS)[number]) || percent === undefined) return []
  const { text, marks } = paragraphs[block]!
  const over = at + length
  const same = marks.find(([from, to, marked]) => marked === kind && from === at && to === over)
  const isInName =
    same === undefined &&
    kind === 'place' &&
    marks.some(([from, to, marked]) => marked !== 'person' && from <= at && over <= to)
  if (same?.[3] || isInName || (kind === 'org' && isShort(text.slice(at, over)))) return []
  return [{ kind: kindOfChance(find), percent, isRight: same !== undefined }]
}

const tensOf = ({ percent }: Judged) => 10 * Math.floor(percent / 10)

/** Neighbouring steps are put together as long as a higher one is right less often, or has been seen too seldom. */
const FEWEST = 30
function stepsOf(judged: Judged[]): [from: number, right: number][] {
  const steps: { from: number; right: number; all: number }[] = []
  for (const judgement of [...judged].sort((a, b) => a.percent - b.percent)) {
    const from = tensOf(judgement)
    const isRight = Number(judgement.isRight)
    const last = steps.at(-1)
    if (last?.from === from) {
      last.all++
      last.right += isRight
    } else steps.push({ from, right: isRight, all: 1 })
  }
  for (let at = 1; at < steps.length; ) {
    const [before, step] = [steps[at - 1]!, steps[at]!]
    const isLess = step.right / step.all <= before.right / before.all
    if (isLess || before.all < FEWEST || step.all < FEWEST) {
      steps.splice(at - 1, 2, {
        from: before.from,
        right: before.right + step.right,
        all: before.all + step.all,
      })
      at = Math.max(1, at - 1)
    } else at++
  }
  return steps.map(({ from, right, all }) => [from, Math.min(99, Math.round((100 * right) / all))])
}

const options = process.argv.slice(2)
const write = options.indexOf('--write')
const output = write < 0 ? undefined : options.splice(write, 2)[1]
const judgedIn = (articles: Marked[]) =>
  articles.flatMap((article) => {
    const { people, things } = tag(articleOf(article))
    return [...people.certain, ...things].flatMap((find) => judge(find, article))
  })
/** Of each path the half that chances are measured of, and the half that they are tried on. */
const sources = options.map((path) => {
  const articles = markedIn([path])
  return [0, 1].map((half) => judgedIn(articles.filter((_, index) => index % 2 === half)))
})
const measured = sources.flatMap(([half]) => half!)
const kinds = [...new Set(measured.map(({ kind }) => kind))].sort()
const shareOf = (judged: Judged[]) =>
  judged.length === 0
    ? ''
    : `${(judged.filter(({ isRight }) => isRight).length / judged.length).toFixed(2)} of ${judged.length}`

for (const kind of kinds) {
  for (const from of [50, 60, 70, 80, 90]) {
    const cells = sources.map(([, half]) =>
      shareOf(half!.filter((name) => name.kind === kind && tensOf(name) === from)),
    )
    if (cells.every((cell) => cell === '')) continue
    const given = chanceOf(kind, from)
    const mark = isDoubtful({ probability: given }) ? ' ~' : ''
    console.log(`| ${kind} | ${from / 100} | ${cells.join(' | ')} | ${given.toFixed(2)}${mark} |`)
  }
}
for (const kind of KINDS) {
  const parts = [false, true].flatMap((isDoubted) =>
    sources.map(([, half]) =>
      shareOf(
        half!.filter(
          (name) =>
            name.kind.startsWith(kind) &&
            isDoubtful({ probability: chanceOf(name.kind, name.percent) }) === isDoubted,
        ),
      ),
    ),
  )
  console.log(`| ${kind} | ${parts.join(' | ')} |`)
}
for (const [from, to] of [
  [0, 0.65],
  [0.65, 0.8],
  [0.8, 0.9],
  [0.9, 0.96],
  [0.96, 1],
] as const) {
  const cells = sources.map(([, half]) => {
    const own = half!.map((name) => ({ ...name, chance: chanceOf(name.kind, name.percent) }))
    const within = own.filter(({ chance }) => chance >= from && chance < to)
    const mean = within.reduce((sum, { chance }) => sum + chance, 0) / within.length
    return within.length === 0 ? ' | ' : `${mean.toFixed(2)} | ${shareOf(within)}`
  })
  console.log(`| ${from}–${to} | ${cells.join(' | ')} |`)
}
if (output) {
  const steps = kinds.map((kind) => [kind, stepsOf(measured.filter((name) => name.kind === kind))])
  writeFileSync(output, `${JSON.stringify(Object.fromEntries(steps))}\n`)
}
