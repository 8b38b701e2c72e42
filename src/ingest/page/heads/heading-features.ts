import { limit } from '../limit.ts'
import { endKind, startKind } from '../lines/line-facts.ts'
import { wordAcross } from '../lines/line-features.ts'
import { scoreText } from '../words/text-scores.ts'
import type { articleFacts } from './article-facts.ts'
import type { HeadPage } from './head-features.ts'
import { NEVER } from './heading-articles.ts'

/** What is known of lines and articles when whole headings are judged. */
export interface HeadingPage {
  page: HeadPage
  /** What speaks for each line as a head of each article, at line times articles plus article. */
  scores: Int32Array
  /** What speaks for the headline of a line going on in the next line. */
  runs: Int32Array
}

export const HEADING_FEATURES = 63
const NOTHING = 999
const FAR = 9000

interface Best {
  best: number
  at: number
}

function bestOf(count: number, valueAt: (at: number) => number): Best {
  const made = { best: NEVER, at: -1 }
  for (let at = 0; at < count; at++) {
    const value = valueAt(at)
    if (value > made.best) {
      made.best = value
      made.at = at
    }
  }
  return made
}

/** What the display lines of a gap wish for. */
export function factsOfGap({ page, scores }: HeadingPage, lines: number[]) {
  const count = page.articles.length
  const wishes = new Map(
    lines.map((line) => [line, bestOf(count, (article) => scores[line * count + article]!)]),
  )
  return { lines, wishes, wanted: new Set([...wishes.values()].map(({ at }) => at)).size }
}

/** What each article has in some lines together. */
function sumsOf(list: Int32Array, lines: number[], count: number): Int32Array {
  const sums = new Int32Array(count)
  for (const line of lines)
    for (let article = 0; article < count; article++) sums[article]! += list[line * count + article]!
  return sums
}

/** What lines in a row, from one place of their gap to another, are whatever they head. */
export function factsOfHeading(
  { page, scores, runs }: HeadingPage,
  lines: number[],
  from: number,
  to: number,
) {
  const { shown, articles, words, weights } = page
  const count = articles.length
  const own = lines.slice(from, to + 1)
  const read = own.map((line) => shown[line]!.piece.read)
  const letters = read.reduce((sum, { length }) => sum + length, 0)
  const meanOf = (list: Int32Array) => {
    const sums = new Float64Array(count)
    own.forEach((line, at) => {
      const { length } = read[at]!
      for (let article = 0; article < count; article++)
        sums[article]! += list[line * count + article]! * length
    })
    return sums.map((sum) => Math.floor(sum / (letters || 1)))
  }
  const across = own.slice(1).map((_, at) => wordAcross(read[at]!, read[at + 1]!))
  const shows = read.map((text) => scoreText(weights, 'shows', text, ''))
  return {
    ...{ from, to, own, read, letters },
    said: sumsOf(scores, own, count),
    shared: meanOf(words.all),
    near: meanOf(words.near),
    inside: across.length === 0 ? [-1, -1] : [Math.min(...across), Math.max(...across)],
    weakest: Math.min(NOTHING, ...own.slice(0, -1).map((line) => limit(runs[line]!, NOTHING))),
    shows: [Math.min(...shows), Math.max(...shows)],
  }
}

/** The most that any article but one has, at least so much. */
function mostOfOthers(list: ArrayLike<number>, own: number, least: number): number {
  let most = least
  for (let article = 0; article < list.length; article++)
    if (article !== own && list[article]! > most) most = list[article]!
  return most
}

function timesGreater(list: ArrayLike<number>, limit: number): number {
  let times = 0
  for (let at = 0; at < list.length; at++) if (list[at]! > limit) times++
  return times
}

/** A row for a heading and an article. */
export function headingRow(
  { page, scores, runs }: HeadingPage,
  facts: ReturnType<typeof articleFacts>,
  { lines, wishes, wanted }: ReturnType<typeof factsOfGap>,
  heading: ReturnType<typeof factsOfHeading>,
  article: number,
): Int32Array {
  const { shown, articles, words, owner, cuts, headed } = page
  const { from, to, own, read, said } = heading
  const count = articles.length
  const score = (line: number | undefined) => (line === undefined ? NEVER : scores[line * count + article]!)
  const owned = own.map(score)
  const [first, last] = [own[0]!, own.at(-1)!]
  const isOwn = (line: number) => line >= first && line <= last
  const { gap, place } = shown[first]!
  const rival = mostOfOthers(said, article, -FAR)
  let [sameGap, otherGap] = [NEVER, NEVER]
  shown.forEach((line, at) => {
    if (isOwn(at) || line.piece.kind === 'credit') return
    if (line.gap === gap) sameGap = Math.max(sameGap, score(at))
    else otherGap = Math.max(otherGap, score(at))
  })
  const shared = heading.shared[article]!
  const most = mostOfOthers(heading.shared, article, 0)
  const mine = lines.filter((line) => wishes.get(line)!.at === article)
  const { start, end, isLed, resumes, displaysAbove, displaysBelow, size } = facts[article]!
  const [above, below] = [gap > 0 ? owner[gap - 1]! : -1, gap < owner.length ? owner[gap]! : -1]
  /** What stands beside the heading, and how a word stands across the border. */
  const beside = (line: number | undefined, across: (text: string) => number) => {
    if (line === undefined) return [NEVER, NEVER, -1, -1, -1]
    const { best, at } = wishes.get(line)!
    const length = Math.min(60, shown[line]!.piece.read.length)
    return [score(line), best, at === article ? 1 : 0, length, across(shown[line]!.piece.read)]
  }
  const before = lines[from - 1]
  return Int32Array.of(
    limit(said[article]!, FAR),
    Math.min(...owned),
    Math.max(...owned),
    owned[0]!,
    owned.at(-1)!,
    ...beside(before, (text) => wordAcross(text, read[0]!)),
    ...beside(lines[to + 1], (text) => wordAcross(read.at(-1)!, text)),
    limit(said[article]! - rival, FAR),
    limit(rival, FAR),
    sameGap,
    otherGap,
    Math.max(...owned) >= Math.max(sameGap, otherGap) ? 1 : 0,
    own.filter((line) => wishes.get(line)!.at === article).length,
    mine.length,
    mine.filter(isOwn).length - own.length,
    wanted,
    own.length,
    heading.letters,
    read[0]!.length,
    read.at(-1)!.length,
    before === undefined ? NOTHING : limit(runs[before]!, NOTHING),
    limit(runs[last]!, NOTHING),
    heading.weakest,
    ...heading.inside,
    from,
    lines.length - to - 1,
    shared,
    Math.max(...own.map((line) => words.early[line * count + article]!)),
    most,
    shared - most,
    timesGreater(heading.shared, shared),
    heading.near[article]!,
    timesGreater(heading.near, heading.near[article]!),
    below === article ? 1 : 0,
    above === article ? 1 : 0,
    above === below ? 1 : 0,
    limit(gap - start, 30),
    limit(gap - end - 1, 30),
    resumes,
    isLed,
    displaysAbove,
    displaysBelow,
    headed.above,
    headed.below,
    size,
    Math.min(30, count),
    limit(cuts[gap - 1] ?? 1000, 3000),
    ...heading.shows,
    endKind(read.at(-1)!),
    before === undefined ? 9 : endKind(shown[before]!.piece.read),
    startKind(read[0]!),
    place - from,
    last - first - own.length + 1,
  )
}
