import { TOLERANCE } from '../print/column-widths.ts'
import { ordinalOf } from '../print/paragraph-cues.ts'
import {
  BYLINE_LINE,
  ENUMERATED,
  endsWithCredit,
  endsWithPhotographer,
  JUMPED_FROM,
  jumpAt,
  LEAD,
} from '../print/signs.ts'
import type { Unit } from './unit.ts'
import { type Lexicon, Vocabulary, Words } from './vocabulary.ts'

/** The text of one article as it stands on the page, with the display lines found inside and around it. */
export interface Body {
  paragraphs: Unit[]
  /** Crossheads, each with the number of paragraphs before it. */
  crossheads: { unit: Unit; before: number }[]
  /** Lines that name the writers, before or after the paragraphs. */
  bylines: Unit[]
  /** How sure its start is: what spoke for it, less what spoke against. */
  start: number
}

/** Display lines that stand together between two bodies (`after` the body with that number; -1 above the first). */
export interface Group {
  after: number
  units: Unit[]
}

export interface Divided {
  bodies: Body[]
  groups: Group[]
}

// What speaks for the start of another article between two paragraphs, and how loudly. A headline between them or a
// lead is enough by itself; a change of width or of subject is not.
const FOR = {
  lead: 9,
  headline: 3,
  secondHeadline: 4,
  byline: 3,
  credit: 2.6,
  jump: 3,
  frame: 2.2,
  caption: 2.4,
  captionStart: 1,
  width: 1.3,
  foreign: 0.9,
}
const AGAINST = { colon: 4, open: 4, crosshead: 1, goesOn: 1.2, nextItem: 6, kindred: 1.1, pronoun: 1.2 }
const ENOUGH = 2

// Of the paragraphs that begin an article without a lead, 44 of 50 measured share less than 0.09 of their words with
// the text before; of those behind a crosshead 14 of 22 share more.
const FOREIGN = 0.06
const KINDRED = 0.09

/** Divides the units of a page into bodies of articles and the groups of display lines between them. */
export function divide(given: Unit[], lexicon: Lexicon): Divided {
  const units = withLists(given)
  const paragraphs = units.filter((unit) => unit.kind === 'paragraph')
  const vocabulary = new Vocabulary(
    lexicon,
    paragraphs.map((unit) => lexicon.pairsIn(unit.text)),
  )
  const isCrosshead = crossheadTest(units)
  const bodies: Body[] = []
  const groups: Group[] = []
  let waiting: Unit[] = []
  let said = new Words(lexicon)
  for (const unit of units) {
    if (unit.kind === 'display') {
      waiting.push(unit)
      continue
    }
    const body = bodies.at(-1)
    const pairs = lexicon.pairsIn(unit.text)
    const shared = vocabulary.shared(pairs, said)
    const score = body ? startScore(body, waiting, unit, shared, isCrosshead) : ENOUGH
    if (body && score < ENOUGH) {
      placeInside(body, waiting)
      body.paragraphs.push(unit)
      said.add(pairs)
    } else {
      const { own, above, below } = sortBylines(waiting, body)
      if (own.length > 0) groups.push({ after: bodies.length - 1, units: own })
      body?.bylines.push(...above)
      bodies.push({ paragraphs: [unit], crossheads: [], bylines: below, start: score })
      said = new Words(lexicon).add(pairs)
    }
    waiting = []
  }
  const { own, above } = sortBylines(waiting, bodies.at(-1))
  bodies.at(-1)?.bylines.push(...above)
  if (own.length > 0) groups.push({ after: bodies.length - 1, units: own })
  return { bodies, groups }
}

/** How a caption begins that tells a story of its own. */
const CAPTION_START = /^(?:近日|日前|连日来|昨天|今天|图为|上图|下图|这是|\d{1,2}月\d{1,2}日)/

/** So many display lines in a row inside a text are no headlines but a list: of prizes, of products. */
const LIST = 5

function withLists(units: Unit[]): Unit[] {
  const made = [...units]
  for (let index = 0; index < made.length; ) {
    let end = index
    while (end < made.length && made[end]!.kind === 'display') end++
    const isInside = index > 0 && end < made.length
    if (isInside && end - index >= LIST) {
      for (let item = index; item < end; item++) made[item] = { ...made[item]!, kind: 'paragraph' }
    }
    index = Math.max(end, index + 1)
  }
  return made
}

function startScore(
  body: Body,
  between: Unit[],
  next: Unit,
  /** How much of what it says was said before in the body. */
  shared: number,
  isCrosshead: (unit: Unit) => boolean,
): number {
  const last = body.paragraphs.at(-1)!
  let score = 0
  if (LEAD.test(next.text) || JUMPED_FROM.test(next.text)) score += FOR.lead
  if (endsWithCredit(last.text) || endsWithPhotographer(last.text)) score += FOR.credit
  if (jumpAt(last.text)) score += FOR.jump
  if (next.fresh) score += FOR.frame
  if (between.some((unit) => BYLINE_LINE.test(unit.text) || isCredit(unit))) score += FOR.byline
  const headlines = between.filter((unit) => isHeadline(unit, isCrosshead)).length
  if (headlines > 0) score += FOR.headline + (headlines > 1 ? FOR.secondHeadline : 0)
  else if (between.some(isCrosshead)) score -= AGAINST.crosshead
  if (between.some((unit) => unit.fresh && !isCredit(unit))) score += FOR.frame
  if (endsWithPhotographer(next.text))
    score += FOR.caption + (CAPTION_START.test(next.text) ? FOR.captionStart : 0)
  const widthBefore = last.widths[1]
  if (widthBefore > 0 && Math.abs(widthBefore - next.widths[0]) > TOLERANCE) score += FOR.width
  if (/[：:]$/.test(last.text)) score -= AGAINST.colon
  if (last.open) score -= AGAINST.open
  if (
    /^(?:会议|大会|活动|仪式)(?:指出|强调|要求|认为|还|决定)|^(?:一|二|三|四|五|六|七|八|九|十)(?:是|要|、)|^(?:——|———)/.test(
      next.text,
    )
  )
    score -= AGAINST.goesOn
  if (
    /^(?:他|她|它|其|这|那|该|此|但|而|同时|此外|另外|总之|因此|于是|随后|然而|目前|据了解|据介绍)/.test(
      next.text,
    )
  )
    score -= AGAINST.pronoun
  const item = ordinalOf(next.text)
  if (item > 1) score -= ordinalOf(last.text) === item - 1 ? AGAINST.nextItem : AGAINST.goesOn
  else if (item === 0 && ENUMERATED.test(next.text)) score -= AGAINST.goesOn
  if (shared < FOREIGN) score += FOR.foreign
  else if (shared > KINDRED) score -= AGAINST.kindred + Math.min(1.5, (shared - KINDRED) * 6)
  return score
}

/** （王晶晶）, 刘海霞 摄: a line of its own that names who made the article. */
export const isCredit = (unit: Unit) => endsWithCredit(unit.text) || endsWithPhotographer(unit.text)

const isHeadline = (unit: Unit, isCrosshead: (unit: Unit) => boolean) =>
  unit.kind === 'display' && !BYLINE_LINE.test(unit.text) && !isCredit(unit) && !isCrosshead(unit)

/** Bylines and credits leave the group: credits belong to the text above them, bylines to the text below. */
function sortBylines(
  waiting: Unit[],
  above: Body | undefined,
): { own: Unit[]; above: Unit[]; below: Unit[] } {
  const sorted = { own: [] as Unit[], above: [] as Unit[], below: [] as Unit[] }
  waiting.forEach((unit, index) => {
    if (isCredit(unit) && above && index === 0) sorted.above.push(unit)
    else if (BYLINE_LINE.test(unit.text))
      (index === waiting.length - 1 || !above ? sorted.below : sorted.above).push(unit)
    else sorted.own.push(unit)
  })
  return sorted
}

function placeInside(body: Body, waiting: Unit[]): void {
  for (const unit of waiting) {
    if (isCredit(unit) || BYLINE_LINE.test(unit.text)) body.bylines.push(unit)
    else body.crossheads.push({ unit, before: body.paragraphs.length })
  }
}

/** Characters of the longest crosshead. */
const CROSSHEAD = 13

/**
 * Crossheads come in series: short lines, of nearly one length, between paragraphs that no lead begins. One that is
 * numbered needs no companion.
 */
function crossheadTest(units: Unit[]): (unit: Unit) => boolean {
  const found = new Set<Unit>()
  const candidates = units.filter((unit, index) => {
    const before = units[index - 1]
    const next = units[index + 1]
    return (
      unit.kind === 'display' &&
      before?.kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      !LEAD.test(next.text) &&
      !unit.fresh &&
      !next.fresh &&
      !endsWithCredit(before.text) &&
      !BYLINE_LINE.test(unit.text) &&
      !isCredit(unit)
    )
  })
  const lengths = new Uint32Array(CROSSHEAD + 3)
  for (const { text } of candidates) if (text.length <= CROSSHEAD) lengths[text.length]!++
  /** Crossheads as long as this, give or take two characters. */
  const alikeOf = (length: number) =>
    lengths.subarray(Math.max(0, length - 2), length + 3).reduce((sum, count) => sum + count, 0)
  for (const unit of candidates) {
    if (ENUMERATED.test(unit.text)) found.add(unit)
    if (unit.text.length > CROSSHEAD || /[ ：]/.test(unit.text)) continue
    if (alikeOf(unit.text.length) > 1) found.add(unit)
  }
  return (unit) => found.has(unit)
}
