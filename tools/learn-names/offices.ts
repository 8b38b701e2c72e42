import { isDoubtful } from '../../src/entities/doubt.ts'
import { entitiesOf } from '../../src/entities/resolve.ts'
import type { Mention } from '../../src/model/entity.ts'
import { articleOf, type Marked, markedIn } from './marked.ts'

// How often an office is whole that was given a chance, by the marks of people, places and bodies around it.
//   node tools/run.mjs tools/learn-names/offices.ts FOLDER …     with gold.json in each: articles with marked paragraphs
// An office is whole where its person is marked, and where it begins no marked name is cut or left out.

interface Judged {
  chance: number
  isWhole: boolean
  said: string
}

function judge(mention: Mention, chance: number, { text, marks }: Marked['paragraphs'][number]): Judged[] {
  const { start, end, title } = mention
  const points = [...text]
  const unit = (point: number) => points.slice(0, point).join('').length
  const [at, over] = [unit(start), unit(end)]
  if (title === undefined) return []
  const isPerson = marks.some(([from, to, kind]) => kind === 'person' && from === at && to === over)
  if (text.startsWith(title, over))
    return [{ chance, isWhole: isPerson, said: `${text.slice(at, over)}[${title}]` }]
  if (!text.slice(0, at).endsWith(title)) return []
  const begin = at - title.length
  const isCut = marks.some(
    ([from, to, kind]) => kind !== 'person' && from < begin && begin <= to && begin < at,
  )
  const holdsAnother = marks.some(([from, , kind]) => kind === 'person' && from >= begin && from < at)
  const said = `${text.slice(Math.max(0, begin - 15), begin)}[${title}]${text.slice(at, over)}`
  return [{ chance, isWhole: isPerson && !isCut && !holdsAnother, said }]
}

const isVerbose = process.argv.includes('--verbose')
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const judged = markedIn(folders).flatMap((article) =>
  entitiesOf(articleOf(article)).flatMap(({ titles = [], titleProbabilities = [], mentions }) =>
    mentions.flatMap((mention) => {
      const chance = titleProbabilities[titles.indexOf(mention.title ?? '')]
      return chance === undefined ? [] : judge(mention, chance, article.paragraphs[mention.block]!)
    }),
  ),
)
const chances = [...new Set(judged.map(({ chance }) => chance))].sort()
for (const chance of chances) {
  const own = judged.filter((office) => office.chance === chance)
  const share = own.filter(({ isWhole }) => isWhole).length / own.length
  const mark = isDoubtful({ probability: chance }) ? ' ~' : ''
  console.log(`| ${chance.toFixed(2)}${mark} | ${share.toFixed(2)} of ${own.length} |`)
  if (isVerbose) for (const { isWhole, said } of own) if (!isWhole) console.log(`    ${said}`)
}
