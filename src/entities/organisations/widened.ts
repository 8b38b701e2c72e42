import { OTHER, UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { longestAt, longestBefore } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import { type Find, namedFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { BEFORE_BODIES, ORGANS_OF_VILLAGES, PARTS_OF_BODIES } from './endings.ts'
import { endsBody } from './name-end.ts'
import { wholeNames } from './organisations.ts'

/** The words of a part of a body: 投资司 behind 国家统计局. */
const LONGEST_PART = 12
const ofParts = new Set<number>([WordClass.noun, WordClass.verbNoun, WordClass.adjective, UNKNOWN])
/** A place that ends so has bodies of its own right behind its name. */
const VILLAGE = /[省市县区镇乡村州旗盟]$/

/**
 * The bodies and places of a text with what belongs to their names: the part of a body behind it, what stands before it,
 * and the body that a place has right behind its name.
 */
export function widened(piece: Piece, names: Find[]): Find[] {
  const finds = withBodiesOf(names, piece)
  const taken = new Uint8Array(piece.text.length + 1)
  for (const { at, length } of finds) taken.fill(1, at, at + length)
  const places = new Map<number, Find>()
  for (const find of finds) if (find.kind === 'place') places.set(find.at + find.length, find)
  const wide = finds.map((find) =>
    find.kind === 'org'
      ? withPart(withLead(find, piece, places), piece, taken)
      : find.kind === 'place'
        ? ofPlace(find, piece, taken)
        : find,
  )
  const inBodies = new Uint8Array(piece.text.length)
  for (const { kind, at, length } of wide) if (kind === 'org') inBodies.fill(1, at, at + length)
  return wide.filter(
    ({ kind, at, length }) => kind === 'org' || inBodies[at] === 0 || inBodies[at + length - 1] === 0,
  )
}

/** Bodies of places that only the tagger knows: what the rules find once these are there. */
function withBodiesOf(finds: Find[], piece: Piece): Find[] {
  const places = finds.filter(({ kind }) => kind === 'place')
  const unknown = new Map<number, Find>()
  for (const place of places) if (!place.isCertain) unknown.set(place.at, place)
  if (unknown.size === 0) return finds
  const taken = new Uint8Array(piece.text.length)
  for (const { kind, at, length } of finds) if (kind !== 'place') taken.fill(1, at, at + length)
  const longest = new Map<number, Find>()
  for (const body of wholeNames(piece, places)) {
    const place = unknown.get(body.at)
    if (place === undefined || taken.subarray(body.at, body.at + body.length).includes(1)) continue
    // They come in the order of their ends.
    longest.set(body.at, { ...body, percent: place.percent! })
  }
  for (const { at, length } of longest.values()) taken.fill(2, at, at + length)
  const isPart = ({ at, length }: Find) => taken.subarray(at, at + length).includes(2)
  return [...finds.filter((find) => !isPart(find)), ...longest.values()]
}

/** 驻 between the country that sends and the one where the embassy is. */
const ABROAD_POST = /驻/

/** 武警 in 武警某支队, and the place around the place that a body is of: 山西 before 太原市工商局. */
function withLead(find: Find, { text, starts }: Piece, places: Map<number, Find>): Find {
  const outer = find.within === undefined ? undefined : places.get(find.at)
  if (outer?.isCertain) return renamed(find, text, outer.at, find.at + find.length)
  const sender = ABROAD_POST.test(text[find.at - 1] ?? '') ? places.get(find.at - 1) : undefined
  if (sender && find.within !== undefined) return renamed(find, text, sender.at, find.at + find.length)
  const before = longestBefore(BEFORE_BODIES, text, find.at)
  return before > 0 && starts[find.at - before] !== 0
    ? renamed(find, text, find.at - before, find.at + find.length)
    : find
}

/** 投资司 behind 国家统计局: nouns up to what a part of a body ends with. */
function withPart(find: Find, { text, starts }: Piece, taken: Uint8Array): Find {
  const begin = find.at + find.length
  let over = begin
  walkForward(begin, (at) => {
    if (starts[at] === OTHER || taken[at] === 1 || !ofParts.has(starts[at]!)) return undefined
    const end = wordEnd(starts, at)
    if (end - begin > LONGEST_PART) return undefined
    const ending = longestBefore(PARTS_OF_BODIES, text.slice(begin, end), end - begin)
    if (ending > 0 && starts[end - ending] !== 0) over = end
    return end
  })
  return over > begin ? renamed(find, text, find.at, over) : find
}

/** 党委 behind 柳坪镇: a body of the place. */
function ofPlace(find: Find, { text, starts }: Piece, taken: Uint8Array): Find {
  const begin = find.at + find.length
  const length = longestAt(ORGANS_OF_VILLAGES, text, begin)
  const end = begin + length
  if (length < 2 || !endsBody(text, starts, end) || taken[begin] === 1 || taken[end - 1] === 1) return find
  if (!VILLAGE.test(text.slice(find.at, begin)) && !find.isCertain) return find
  return {
    ...namedFind('org', text.slice(find.at, end), { ...find, length: end - find.at }, find.name),
    percent: find.percent!,
  }
}

function renamed(find: Find, text: string, at: number, end: number): Find {
  const printed = text.slice(find.at, find.at + find.length)
  const name = text.slice(at, find.at) + (find.name || printed) + text.slice(find.at + find.length, end)
  return { ...find, name, key: name, at, length: end - at }
}
