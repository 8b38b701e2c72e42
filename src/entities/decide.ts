import { longestBefore } from '../text/trie.ts'
import { agree } from './agree.ts'
import { type Find, namedFind, personFind } from './find.ts'
import type { NamesByRule } from './names-by-rule.ts'
import { nested } from './nested.ts'
import { isNobody } from './nobody.ts'
import { FREE_ENDINGS } from './organisations/endings.ts'
import { frontOf } from './organisations/name-front.ts'
import { isOrgan } from './organisations/no-body.ts'
import { shortNamesIn } from './organisations/short-names.ts'
import { widened } from './organisations/widened.ts'
import type { Piece } from './piece.ts'
import { type Candidate, candidatesIn } from './tagger/candidates.ts'
import { KINDS } from './tagger/tags.ts'
import { LEAST, percentFor, type Weighed } from './weighing.ts'

/**
 * Which of two that overlap is asked first: what the tagger finds, then bodies that only rules find; a place inside a
 * body is a part of it, however sure it is.
 */
function rankOf({ kind, source }: Candidate): number {
  const isOfRules = source === 'certain' || source === 'rule'
  return (KINDS[kind] === 'place' ? 2 : 0) + (isOfRules ? 1 : 0)
}

/**
 * The people, places and bodies of an article: what rules and tagger take for names, weighed. Where two overlap the
 * likelier stands.
 */
export function decideNames(pieces: Piece[], byRule: NamesByRule): Find[] {
  const own = pieces.map((): Find[] => [])
  for (const find of [...byRule.people, ...byRule.places, ...byRule.organisations])
    own[find.block]!.push(find)
  const decided = pieces.flatMap((piece, index) => {
    const known = new Map<number, Find>()
    for (const find of own[index]!) if (find.kind === 'place' && find.isCertain) known.set(find.at, find)
    const weighed: Weighed[] = []
    for (const candidate of candidatesIn(piece, own[index]!)) {
      const percent = percentFor(candidate, byRule.own, isPlacedBody(candidate, piece.text, known))
      if (percent < LEAST[KINDS[candidate.kind]!]) continue
      const likely: Weighed = Object.assign(candidate, { percent })
      if (!candidate.find?.isCertain && KINDS[candidate.kind] !== 'person') begin(likely, piece)
      if (isNobody(likely, piece)) continue
      if (isVillage(likely, piece.text)) likely.kind = PLACE
      weighed.push(likely)
    }
    // 政协 in 政协某县 is no name, and neither is what it overlaps.
    const found = withoutOverlaps(weighed, piece.text.length)
      .filter((candidate) => !isOnlyOrgan(candidate, piece.text))
      .map((candidate) => asFind(candidate, piece.text, known))
      .flatMap((find) => nested(find, known))
    return widened(piece, found)
  })
  return agree(pieces, [...decided, ...shortNamesIn(pieces, decided)])
}

/** True for 山东 with something of its own and an ending of bodies behind it. */
function isPlacedBody({ kind, at, length }: Candidate, text: string, known: Map<number, Find>): boolean {
  const place = KINDS[kind] === 'org' ? known.get(at) : undefined
  if (place === undefined) return false
  const ending = longestBefore(FREE_ENDINGS, text, at + length)
  return ending > 0 && place.length + ending < length
}

/** Lets a name begin where it does. */
function begin(name: Weighed, { text, starts }: Piece): void {
  const end = name.at + name.length
  const front = frontOf(text, starts, name.at, end, KINDS[name.kind] === 'org')
  if (front === name.at) return
  name.at = front
  name.length = end - front
  // What the rules say is of the longer name.
  name.find = undefined
}

const isOnlyOrgan = ({ kind, at, length, find }: Weighed, text: string) =>
  KINDS[kind] === 'org' && find?.within === undefined && isOrgan(text.slice(at, at + length))

/** What begins as a name and ends as a village does is one, where no office says otherwise: 李家村. */
const isVillage = ({ kind, at, length, find }: Weighed, text: string) =>
  KINDS[kind] === 'person' && !find?.isCertain && length > 2 && VILLAGE.test(text.slice(at, at + length))

const VILLAGE = /[庄村屯沟镇乡寨峁洼]$|家[山坪湾岭坡梁]$/

const PLACE = KINDS.indexOf('place')

function withoutOverlaps(weighed: Weighed[], length: number): Weighed[] {
  const taken = new Uint8Array(length)
  return weighed
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        b.percent - a.percent ||
        b.margin - a.margin ||
        a.at - b.at ||
        b.length - a.length,
    )
    .filter(({ at, length: own }) => {
      for (let place = at; place < at + own; place++) if (taken[place] === 1) return false
      taken.fill(1, at, at + own)
      return true
    })
}

function asFind(
  { kind, block, at, length, find, percent }: Weighed,
  text: string,
  known: Map<number, Find>,
): Find {
  if (find) return { ...find, percent }
  const name = KINDS[kind]!
  if (name === 'person') return { ...personFind(text, block, at, length), percent }
  const first = known.get(at)
  const within = name === 'org' && first && first.length < length ? first.name : undefined
  return { ...namedFind(name, text.slice(at, at + length), { block, at, length }, within), percent }
}
