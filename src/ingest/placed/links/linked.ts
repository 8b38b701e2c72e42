import { judged as judgedRows } from '../../learned/judge.ts'
import { type Forest, UNIT } from '../../learned/trees.ts'
import { readingForm } from '../../print/reading-form.ts'
import { withBriefs } from '../briefs.ts'
import { isCaption } from '../captions.ts'
import type { Display } from '../displays.ts'
import { startsSoft, textOf } from '../flow.ts'
import type { Segment, Text } from '../segment.ts'
import type { Sheet } from '../sheet.ts'
import { type Surroundings, surroundingsOf } from './around.ts'
import { addLinks, chainsOf, type Judged } from './chains.ts'
import { type Pair, pairsOf } from './link-features.ts'
import type { PlacedModel } from './model.ts'
import { type Owners, ownersOf } from './owners.ts'

type Around = Map<Segment | Display, Surroundings>

/** Which columns may go on in which, with what speaks for it. */
function linksIn(sheet: Sheet, around: Around, links: Forest): Judged[] {
  const headOf = (segment: Segment) => {
    const { kind, thing } = around.get(segment)!.above
    return kind === 'display' ? thing : undefined
  }
  /** A paragraph that begins right under a headline goes on from nothing above it, nor from under another. */
  const isHeadedApart = ({ from, to }: Pair) => {
    const [head, own] = [headOf(from), headOf(to)]
    if (!own || (from.isOpen && startsSoft(to))) return false
    return (head !== undefined && head !== own) || own.box.top >= from.box.bottom - sheet.size
  }
  const captions = new Set(sheet.segments.filter((segment) => isCaption(readingForm(textOf(segment)))))
  const isOfPicture = ({ from, to }: Pair) => captions.has(from) || captions.has(to)
  const pairs = pairsOf(sheet).filter((pair) => !isHeadedApart(pair) && !isOfPicture(pair))
  const scores = judgedRows(
    links,
    pairs.map(({ row }) => row),
  )
  return pairs.map((pair, at) => ({ ...pair, score: scores[at]! }))
}

/** What stops in the middle of a sentence goes on somewhere: so much speaks for a link with what may be its rest. */
const OPEN = 1.6 * UNIT
const withOpenEnds = (judged: Judged[]): Judged[] =>
  judged.map((pair) =>
    pair.from.isOpen && startsSoft(pair.to) ? { ...pair, score: pair.score + OPEN } : pair,
  )

/** The texts of a page by their links alone: what headlines are learned from. */
export function linkedTexts(sheet: Sheet, links: Forest): Text[] {
  const around = surroundingsOf(sheet)
  const judged = withOpenEnds(linksIn(sheet, around, links))
  const chains = chainsOf(sheet.segments, addLinks(new Map(), judged, 0))
  return chains.flatMap((chain) => withBriefs(chain, isHeadline(around.get(chain[0]!)!.above.thing)))
}

// One text has one headline: a text that has none is the rest of another more often than the place of its columns tells,
// and two that have one each are one text more seldom. Of 32 layouts that took no part in the learning 147 texts instead of
// 198 came apart with this, and 38 instead of 22 held two; of pages whose stories share all their words 8 instead of 72 did.
// Links that are sure hold whatever headlines there are.
const SURE = 3 * UNIT
const HEADLESS = 1.5 * UNIT
const HEADED = 3.5 * UNIT

/** What speaks for each link between two texts when their headlines are known. */
function weighed(judged: Judged[], texts: Text[], { owner, scores }: Owners): Judged[] {
  const headed = new Set(owner.filter((text, at) => text >= 0 && scores[at]![text]! > 0))
  const firsts = new Map(texts.map((text, number) => [text[0]!, number]))
  const lasts = new Map(texts.map((text, number) => [text.at(-1)!, number]))
  return judged.flatMap((pair) => {
    const [before, behind] = [lasts.get(pair.from), firsts.get(pair.to)]
    if (before === undefined || behind === undefined) return []
    const prior = !headed.has(behind) ? HEADLESS : headed.has(before) ? -HEADED : 0
    return [{ ...pair, score: pair.score + prior }]
  })
}

/** The texts of a page: columns that go on in one another. */
export function textsOf(
  sheet: Sheet,
  { links, heads }: Pick<PlacedModel, 'links' | 'heads'>,
): { texts: Text[]; judged: Judged[] } {
  const around = surroundingsOf(sheet)
  const judged = linksIn(sheet, around, links)
  const flow = addLinks(new Map(), judged, SURE)
  const sure = chainsOf(sheet.segments, flow)
  addLinks(flow, weighed(withOpenEnds(judged), sure, ownersOf(sheet, sure, heads)), 0)
  const chains = chainsOf(sheet.segments, flow)
  const headed = headedIn(sheet, chains, heads)
  const texts = chains.flatMap((chain, at) =>
    withBriefs(chain, headed.has(at) || isHeadline(around.get(chain[0]!)!.above.thing)),
  )
  return { texts, judged }
}

/** Shorter ones are names of columns, such as that of news in brief. */
const SHORTEST_HEADLINE = 7

const isHeadline = (thing: Segment | Display | undefined) =>
  thing !== undefined &&
  !('begins' in thing) &&
  thing.lines.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST_HEADLINE

/** The texts that surely have a headline, wherever it stands. */
function headedIn(sheet: Sheet, texts: Text[], heads: Forest): Set<number> {
  const { owner, scores } = ownersOf(sheet, texts, heads)
  return new Set(
    owner.filter((text, at) => text >= 0 && scores[at]![text]! > 0 && isHeadline(sheet.displays[at])),
  )
}
