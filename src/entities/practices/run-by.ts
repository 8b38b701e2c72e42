import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'

const SENTENCE_END = /[。！？；]/g

/** The bodies and places of one text by where they end, and where its sentences end. */
interface Block {
  bodies: Find[]
  sentenceEnds: number[]
}

/** Says of each practice who runs it: the body or place that its sentence names last before it. */
export function runBy(practices: Find[], bodies: Find[], pieces: Piece[]): Find[] {
  const blocks = new Map<number, Block>()
  for (const { block } of practices) {
    if (blocks.has(block)) continue
    const sentenceEnds = [...pieces[block]!.text.matchAll(SENTENCE_END)].map(({ index }) => index)
    blocks.set(block, { bodies: [], sentenceEnds })
  }
  for (const body of bodies) blocks.get(body.block)?.bodies.push(body)
  // Of those that end at one place the longest comes last, and of those the first that was found.
  for (const block of blocks.values())
    block.bodies.reverse().sort((a, b) => endOf(a) - endOf(b) || a.length - b.length)
  return practices.map((practice) => {
    const body = lastBefore(blocks.get(practice.block)!, practice.at)
    return body ? { ...practice, by: body.name } : practice
  })
}

const endOf = ({ at, length }: Find) => at + length

function lastBefore({ bodies, sentenceEnds }: Block, place: number): Find | undefined {
  const sentence =
    sentenceEnds[countUntil(sentenceEnds.length, (index) => sentenceEnds[index]! < place) - 1] ?? -1
  for (
    let index = countUntil(bodies.length, (each) => endOf(bodies[each]!) <= place) - 1;
    index >= 0;
    index--
  ) {
    const body = bodies[index]!
    if (endOf(body) <= sentence) return undefined
    if (body.at > sentence) return body
  }
  return undefined
}

/** How many of so many things in order come before the first that does not hold; halved, since a text may have any number. */
function countUntil(count: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) from = middle + 1
    else to = middle
  }
  return from
}
