import type { Divided } from './bodies.ts'
import { isAuthorLine } from './bylines.ts'
import type { Unit } from './unit.ts'
import { type Lexicon, Vocabulary, Words } from './vocabulary.ts'

/** The display lines of one body, and how much they say of what it says. */
export interface Heading {
  units: Unit[]
  /** For each of the units. */
  shared: number[]
}

// A headline stands beside its body, before it or after it, or with others at the page's end. Which of these a page
// does shows in its clear cases; the words decide where they can, the habit of the page where they cannot.
const BESIDE = 0.22
const AT_END = 0.04
const HABIT = 0.1
const SECOND_GROUP = 0.35
const CLEAR = 0.25
/** No headline stands further from its body than this many articles: a page has some twenty. */
const REACH = 40
/** Of several lines between two bodies the first is rather of the one above, the last of the one below. */
const NEARER = 0.06
const GENERAL = 0.35
const SPECIFIC = 0.6
/** 图片新闻 and the like: what stands below it, whatever its words. */
export const SECTION =
  /^(?:图片新闻|新闻图片|图片报道|简讯|短讯|要闻简报|信息专递|国际短波|编者按|[^，。]{2,6}专栏)$/
const BELONGS_BELOW = 2

interface Line {
  unit: Unit
  group: number
  place: number
  pairs: Uint32Array
}

/** Gives the display lines between bodies to the bodies whose words they share. */
export function assignHeadlines(
  { bodies, groups }: Divided,
  lexicon: Lexicon,
): {
  headings: Heading[]
  loose: Map<Unit, number>
} {
  for (const { units } of groups) for (const { text } of units) lexicon.pairsIn(text)
  const words = bodies.map(({ paragraphs }) =>
    paragraphs.reduce((said, { text }) => said.add(lexicon.pairsIn(text)), new Words(lexicon)),
  )
  const vocabulary = new Vocabulary(
    lexicon,
    words.map((said) => said.all()),
  )
  const lines: Line[] = groups.flatMap(({ units }, group) =>
    units.map((unit, place) => ({ unit, group, place, pairs: lexicon.pairsIn(unit.text) })),
  )
  const isNear = (line: Line, body: number) => Math.abs(body - groups[line.group]!.after) <= REACH
  const shared = lines.map((line) =>
    words.map((text, body) => (isNear(line, body) ? vocabulary.shared(line.pairs, text) : 0)),
  )
  const lastGroup = groups.length - 1
  const habit = habitOf(
    lines,
    shared,
    groups.map(({ after }) => after),
  )

  const score = (line: number, body: number): number => {
    const { group, place } = lines[line]!
    const { after } = groups[group]!
    let sum = shared[line]![body]!
    // At the page's end only the first line stands beside the last body; the others may be anybody's.
    const isLastBody = after === bodies.length - 1
    if (body === after + 1 && SECTION.test(lines[line]!.unit.text)) sum += BELONGS_BELOW
    const size = groups[group]!.units.length
    if (size > 1 && body === after && place === 0 && !isLastBody) sum += NEARER
    if (size > 1 && body === after + 1 && place === size - 1) sum += NEARER
    if (body === after && isLastBody && size > 1) sum += place === 0 ? AT_END + NEARER / 3 : AT_END
    else if (body === after) sum += BESIDE + habit.after
    else if (body === after + 1) sum += BESIDE + habit.before
    else sum += group === lastGroup && after === bodies.length - 1 ? AT_END : -0.25
    return sum
  }

  const owner = new Array<number>(lines.length).fill(-1)
  const groupsOf = bodies.map(() => new Set<number>())
  const choices = lines.flatMap((own, line) =>
    bodies.flatMap((_, body) => (isNear(own, body) ? [{ line, body, score: score(line, body) }] : [])),
  )
  choices.sort((a, b) => b.score - a.score || a.line - b.line || a.body - b.body)
  // The surest first; a body that has lines of one group takes lines of another only where they fit it much better.
  for (const round of [0, 1]) {
    for (const { line, body, score: sum } of choices) {
      if (owner[line] !== -1) continue
      const own = groupsOf[body]!
      const isSecond = own.size > 0 && !own.has(lines[line]!.group)
      if (isSecond && (round === 0 || sum - SECOND_GROUP < CLEAR)) continue
      if (round === 0 && sum < CLEAR) continue
      if (!isNeighbourly(lines, owner, line, body)) continue
      owner[line] = body
      own.add(lines[line]!.group)
    }
  }
  // A general line between the headlines of two others is the kicker of the one below it.
  for (let line = 1; line + 1 < lines.length; line++) {
    const below = owner[line + 1]!
    const isBetween =
      lines[line - 1]!.group === lines[line + 1]!.group && owner[line - 1] !== below && below >= 0
    if (!isBetween || owner[line] === below) continue
    const own = shared[line]![owner[line]!] ?? 0
    const isGeneral = own < GENERAL && shared[line + 1]![below]! > SPECIFIC
    if (isGeneral || own < shared[line]![below]!) owner[line] = below
  }
  // Who wrote a text stands below its headline.
  lines.forEach((line, index) => {
    if (line.place > 0 && owner[index - 1] !== -1 && isAuthorLine(line.unit.text))
      owner[index] = owner[index - 1]!
  })
  const headings: Heading[] = bodies.map(() => ({ units: [], shared: [] }))
  const loose = new Map<Unit, number>()
  lines.forEach(({ unit, group }, line) => {
    const body = owner[line]!
    if (body < 0) {
      loose.set(unit, Math.max(0, groups[group]!.after))
      return
    }
    headings[body]!.units.push(unit)
    headings[body]!.shared.push(shared[line]![body]!)
  })
  return { headings, loose }
}

/** Lines of one body stand together in their group: none of another body between them. */
function isNeighbourly(lines: Line[], owner: number[], line: number, body: number): boolean {
  const { group } = lines[line]!
  for (const step of [-1, 1]) {
    let isForeign = false
    for (let other = line + step; lines[other]?.group === group; other += step) {
      if (owner[other] === body && isForeign) return false
      if (owner[other] !== -1 && owner[other] !== body) isForeign = true
    }
  }
  return true
}

/** Whether headlines of this page stand before or after their bodies, by those whose words leave no doubt. */
function habitOf(lines: Line[], shared: number[][], after: number[]): { before: number; after: number } {
  let before = 0
  let behind = 0
  lines.forEach((line, index) => {
    const above = shared[index]![after[line.group]!] ?? 0
    const below = shared[index]![after[line.group]! + 1] ?? 0
    if (below > above + CLEAR) before++
    if (above > below + CLEAR) behind++
  })
  if (before === behind) return { before: HABIT / 2, after: 0 }
  return before > behind ? { before: HABIT, after: 0 } : { before: 0, after: HABIT }
}
