import { type Forest, judge, UNIT } from '../../learned/trees.ts'
import { readingForm } from '../../print/reading-form.ts'
import { withBriefs } from '../briefs.ts'
import { isCaption } from '../captions.ts'
import type { Display } from '../displays.ts'
import { startsSoft, textOf } from '../flow.ts'
import type { Segment, Text } from '../segment.ts'
import type { Sheet } from '../sheet.ts'
import { surroundingsOf } from './around.ts'
import { type Pair, pairsOf } from './link-features.ts'
import { ownersOf } from './owners.ts'

/** A pair with what speaks for it. */
export interface Judged extends Pair {
  score: number
}

const score = new Int32Array(1)

export const judgedPairs = (pairs: Pair[], links: Forest): Judged[] =>
  pairs.map((pair) => {
    judge(links, pair.row, 0, score)
    return { ...pair, score: score[0]! }
  })

/** What stops in the middle of a sentence goes on somewhere: so little speaks against a link that is taken. */
const OPEN = -1.6 * UNIT

/** For each segment the one that it goes on in: the surest links first, each with one before and one behind at most. */
export function flowOf(judged: Judged[]): Map<Segment, Segment> {
  const flow = new Map<Segment, Segment>()
  const taken = new Set<Segment>()
  for (const { from, to, score } of [...judged].sort((a, b) => b.score - a.score)) {
    if (score <= OPEN) break
    if (score <= 0 && !(from.isOpen && startsSoft(to))) continue
    if (flow.has(from) || taken.has(to) || reaches(flow, to, from)) continue
    flow.set(from, to)
    taken.add(to)
  }
  return flow
}

function reaches(flow: Map<Segment, Segment>, from: Segment, to: Segment): boolean {
  for (let at: Segment | undefined = from; at; at = flow.get(at)) if (at === to) return true
  return false
}

function chainsOf(segments: Segment[], flow: Map<Segment, Segment>): Text[] {
  const taken = new Set(flow.values())
  return segments
    .filter((segment) => !taken.has(segment))
    .map((first) => {
      const chain: Segment[] = []
      for (let at: Segment | undefined = first; at; at = flow.get(at)) chain.push(at)
      return chain
    })
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

/** The texts of a page: columns that go on in one another. Whose headlines are is asked where that was learned. */
export function textsOf(sheet: Sheet, links: Forest, heads?: Forest): { texts: Text[]; judged: Judged[] } {
  const surroundings = surroundingsOf(sheet)
  const headOf = (segment: Segment) => {
    const { kind, thing } = surroundings.get(segment)!.above
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
  const judged = judgedPairs(pairs, links)
  const chains = chainsOf(sheet.segments, flowOf(judged))
  const headed = heads ? headedIn(sheet, chains, heads) : undefined
  const isHeaded = ([first]: Text, at: number) =>
    headed?.has(at) || isHeadline(surroundings.get(first!)!.above.thing)
  return { texts: chains.flatMap((chain, at) => withBriefs(chain, isHeaded(chain, at))), judged }
}
