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
//   node tools/run.mjs tools/learn-names/chances.ts FOLDER …     with gold.json in each: articles with marked paragraphs
//   … --write FILE                                               writes what was measured, beside the weights
// Bodies that are written by their level or in short (省政府, 欧盟) are left out: the marks do not have them.

interface Judged {
  kind: string
  percent: number
  isRight: boolean
}

const isShort = (name: string) => isOfNoPlace(name) || longestAt(FAMOUS, name, 0) === name.length

function judge({ kind, name, within, percent, block, at, length }: Find, { paragraphs }: Marked): Judged[] {
  if (!KINDS.includes(kind as (typeof KINDS)[number]) || percent === undefined) return []
  const { text, marks } = paragraphs[block]!
  const over = at + length
  const same = marks.find(([from, to, marked]) => marked === kind && from === at && to === over)
  const isInBody =
    kind === 'place' && marks.some(([from, to, marked]) => marked === 'org' && from <= at && over <= to)
  if (same?.[3] || isInBody || (kind === 'org' && isShort(text.slice(at, over)))) return []
  return [{ kind: kindOfChance({ kind, name, within }), percent, isRight: same !== undefined }]
}

const tensOf = ({ percent }: Judged) => 10 * Math.floor(percent / 10)

const options = process.argv.slice(2)
const write = options.indexOf('--write')
const output = write < 0 ? undefined : options.splice(write, 2)[1]
const articles = markedIn(options)
const halves = [0, 1].map((half) =>
  articles
    .filter((_, index) => index % 2 === half)
    .flatMap((article) => {
      const { people, things } = tag(articleOf(article))
      return [...people.certain, ...things].flatMap((find) => judge(find, article))
    }),
)
const kinds = [...new Set(halves.flat().map(({ kind }) => kind))].sort()
for (const kind of kinds) {
  for (const from of [50, 60, 70, 80, 90]) {
    const cells = halves.map((judged) => {
      const own = judged.filter((name) => name.kind === kind && tensOf(name) === from)
      const right = own.filter(({ isRight }) => isRight).length
      return own.length === 0 ? '' : `${(right / own.length).toFixed(2)} of ${own.length}`
    })
    if (cells.every((cell) => cell === '')) continue
    const given = chanceOf(kind, from)
    const mark = isDoubtful({ probability: given }) ? ' ~' : ''
    console.log(`| ${kind} | ${from / 100} | ${cells.join(' | ')} | ${given.toFixed(2)}${mark} |`)
  }
}

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
if (output)
  writeFileSync(
    output,
    `${JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, stepsOf(halves.flat().filter((name) => name.kind === kind))])))}\n`,
  )
