import type { Entity, EntityKind, Mention } from '../model/entity.ts'
import type { Find } from './find.ts'
import type { Piece } from './piece.ts'

/** Where two finds overlap, which one stands: a work holds everything between its marks; then what is longer. */
const RANK: Record<EntityKind, number> = { work: 0, org: 1, practice: 1, person: 2, place: 2, figure: 3 }

/** Code points before each code unit of a text. */
export function codePointsBefore(text: string): (unit: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (unit) => unit
  const before = new Uint32Array(text.length + 1)
  for (let unit = 0; unit < text.length; unit++) {
    const isSecondHalf =
      (text.charCodeAt(unit) & 0xfc00) === 0xdc00 && (text.charCodeAt(unit - 1) & 0xfc00) === 0xd800
    before[unit + 1] = before[unit]! + (isSecondHalf ? 0 : 1)
  }
  return (unit) => before[unit]!
}

/** Where a mention stands: blocks of the body first, then the lines of the head. */
export const fieldOf = (block: number, blocks: number): Pick<Mention, 'field' | 'block'> =>
  block < blocks ? { field: 'body', block } : { field: 'headline', block: block - blocks }

/**
 * Finds as entities, in the order of their first mention: what overlaps something stronger left out, what has one
 * kind and key put together. Figures mark only their numbers and may stand inside anything.
 */
export function gather(finds: Find[], pieces: Piece[], blocks: number): Entity[] {
  const taken = pieces.map(({ text }) => new Uint8Array(text.length))
  const ranked = [...finds].sort(
    (a, b) => RANK[a.kind] - RANK[b.kind] || b.length - a.length || a.block - b.block || a.at - b.at,
  )
  const kept: Find[] = []
  for (const find of ranked) {
    const own = taken[find.block]!
    if (find.kind !== 'figure') {
      if (own.subarray(find.at, find.at + find.length).includes(1)) continue
      own.fill(1, find.at, find.at + find.length)
    }
    kept.push(find)
  }
  kept.sort((a, b) => a.block - b.block || a.at - b.at)
  const offsets = pieces.map(({ text }) => codePointsBefore(text))
  const entities = new Map<string, Entity>()
  for (const { block, at, length, title: _, ...details } of kept) {
    const before = offsets[block]!
    const mention: Mention = {
      ...fieldOf(block, blocks),
      start: before(at),
      end: before(at + length),
      text: pieces[block]!.text.slice(at, at + length),
    }
    // Two values of one thing are two figures.
    const identity = `${details.kind} ${details.key}${details.kind === 'figure' ? ` ${details.number} ${details.upTo}` : ''}`
    const entity = entities.get(identity)
    if (entity) {
      entity.mentions.push(mention)
      if (!entity.steps && details.steps) entity.steps = details.steps
    } else {
      entities.set(identity, { ...details, mentions: [mention] })
    }
  }
  return [...entities.values()]
}
