import type { Entity, EntityKind, Mention } from '../model/entity.ts'
import { chanceOf, kindOfChance } from './chance.ts'
import type { Find } from './find.ts'
import { SURE } from './practices/candidate.ts'

/** Where two finds overlap, which one stands: a work holds everything between its marks; then what is longer. */
const RANK: Record<EntityKind, number> = { work: 0, org: 1, practice: 1, person: 2, place: 3, figure: 4 }

const rankOf = ({ kind, isGiven }: Find) => (isGiven ? -1 : RANK[kind])

/** What may be a scheme: as long as nobody knows, it neither takes a place from others nor yields one. */
const isUnsure = ({ kind, evidence = SURE }: Find) => kind === 'practice' && evidence < SURE

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
export function gather(finds: Find[], texts: string[], blocks: number): Entity[] {
  const kept = withoutOverlaps(finds, texts)
  kept.sort((a, b) => a.block - b.block || a.at - b.at)
  const offsets = texts.map(codePointsBefore)
  const entities = new Map<string, Entity>()
  for (const find of kept) {
    const identity = identityOf(find)
    let entity = entities.get(identity)
    if (!entity) {
      entity = asEntity(find)
      entities.set(identity, entity)
    }
    if (!entity.steps && find.steps) entity.steps = find.steps
    if (!entity.by && find.by) entity.by = find.by
    // Where it is surest: what stands there says what it is.
    if (find.percent !== undefined)
      entity.probability = Math.max(entity.probability ?? 0, chanceOf(kindOfChance(find), find.percent))
    const { block, at, length } = find
    const before = offsets[block]!
    // Put together without spreading: half of the time that gathering took.
    const mention: Mention = {
      field: block < blocks ? 'body' : 'headline',
      block: block < blocks ? block : block - blocks,
      start: before(at),
      end: before(at + length),
      text: texts[block]!.slice(at, at + length),
    }
    if (find.title) mention.title = find.title
    entity.mentions.push(mention)
  }
  return [...entities.values()]
}

function asEntity({
  block: _,
  at: _at,
  length: _length,
  title: _title,
  isGiven: _given,
  isCertain: _certain,
  officeEnd: _officeEnd,
  percent: _percent,
  titlePercent: _titlePercent,
  ...own
}: Find): Entity {
  return { ...own, mentions: [] }
}

/** Two values of one thing are two figures. */
const identityOf = ({ kind, key, number, upTo }: Find) =>
  kind === 'figure' ? `figure ${key} ${number} ${upTo}` : `${kind} ${key}`

function withoutOverlaps(finds: Find[], texts: string[]): Find[] {
  const taken = texts.map(({ length }) => new Uint8Array(length))
  const ranked = [...finds].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      b.length - a.length ||
      (b.title?.length ?? 0) - (a.title?.length ?? 0) ||
      a.block - b.block ||
      a.at - b.at,
  )
  return ranked.filter((find) => {
    if (find.kind === 'figure' || isUnsure(find)) return true
    const { block, at, length } = find
    const own = taken[block]!
    for (let place = at; place < at + length; place++) if (own[place] === 1) return false
    own.fill(1, at, at + length)
    return true
  })
}
