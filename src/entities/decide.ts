import { LEAD } from '../ingest/print/signs.ts'
import { isDigit } from '../text/han.ts'
import { OTHER, type Words } from '../text/segment/segment.ts'
import { classOfWord, WordClass } from '../text/segment/words.ts'
import { SURNAMES, surnameAt } from '../text/surnames.ts'
import { agree } from './agree.ts'
import { type Find, namedFind, personFind } from './find.ts'
import type { NamesByRule } from './names-by-rule.ts'
import { isOfNoName, isOfNoPlace, isOrgan, isOverLevel } from './organisations/organisations.ts'
import { shortNamesIn } from './organisations/short-names.ts'
import { widened } from './organisations/widened.ts'
import { mayEnd, WORDS } from './people/name-length.ts'
import { officeLengthBefore } from './people/office-words.ts'
import type { Piece } from './piece.ts'
import { isOnlyEnding } from './places/places.ts'
import { type Candidate, candidatesIn } from './tagger/candidates.ts'
import { percentOf } from './tagger/reliability.ts'
import { KINDS, type NameKind } from './tagger/tags.ts'
import { wordBefore } from './words-around.ts'

/** What is right less often than so is no name: by F on newspapers, people need the most. */
const LEAST: Record<NameKind, number> = { person: 60, place: 55, org: 50 }
/** A person behind whom nothing stands that goes on after names must be so likely: 康教卫 in 康教卫融合. */
const RATHER = 75
const PLAIN = 80
const SURE = 95

/**
 * A place of the map, a body of a place and one that everybody knows are so likely at least: the papers that the tagger
 * learned from hardly name any. Of places that had no more, 0.69 were right where they are named in full, which often is
 * a part of a longer name, and 0.88 where they are named in short.
 */
const LISTED = { inFull: 60, inShort: 80 }
/**
 * A body whose name a rule finds written out is one where the tagger says little against it: 24 of 33 were on half a
 * daily, where the encyclopaedia that it learned from has one in three.
 */
const WRITTEN = { inPlace: -110, alone: 0, percent: 60 }
/** A paper writes of its own place and its bodies. */
const OWN = 90

function percentFor({ kind, source, margin, find, length }: Candidate, own: ReadonlySet<string>): number {
  const percent = percentOf(kind, source, margin)
  if (!find?.isCertain)
    return find && KINDS[kind] === 'org' && margin >= (find.within ? WRITTEN.inPlace : WRITTEN.alone)
      ? Math.max(WRITTEN.percent, percent)
      : percent
  if (own.has(find.name) || own.has(find.within ?? '')) return Math.max(OWN, percent)
  if (KINDS[kind] !== 'place') return find.within === undefined ? percent : Math.max(LISTED.inFull, percent)
  return Math.max(length < find.name.length ? LISTED.inShort : LISTED.inFull, percent)
}

/**
 * Which of two that overlap is asked first: what the tagger finds, then bodies that only rules find; a place inside a
 * body is a part of it, however sure it is.
 */
function rankOf({ kind, source }: Candidate): number {
  const isOfRules = source === 'certain' || source === 'rule'
  return (KINDS[kind] === 'place' ? 2 : 0) + (isOfRules ? 1 : 0)
}

interface Weighed extends Candidate {
  percent: number
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
      const percent = percentFor(candidate, byRule.own)
      if (percent < LEAST[KINDS[candidate.kind]!]) continue
      const likely = { ...candidate, percent }
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

const isOnlyOrgan = ({ kind, at, length, find }: Weighed, text: string) =>
  KINDS[kind] === 'org' && find?.within === undefined && isOrgan(text.slice(at, at + length))

/** A word of the dictionary that is no name there; a body that has no name, or is of a level of no place. */
function isNobody({ kind, at, length, find, percent }: Weighed, { text, starts }: Piece): boolean {
  const name = text.slice(at, at + length)
  if (beginsInside(text, at, length)) return true
  if (KINDS[kind] === 'org' && find?.within === undefined && (isOfNoPlace(name) || isOverLevel(name)))
    return true
  if (KINDS[kind] === 'place' && isOnlyEnding(name)) return true
  if (find?.isCertain && (KINDS[kind] !== 'person' || percent >= PLAIN)) return false
  if (KINDS[kind] === 'org' && percent < SURE && isOfNoName(name)) return true
  // Bodies and places begin where a word does, and people end where one does, nearly always.
  if (KINDS[kind] === 'person' && starts[at + length] === 0 && percent < SURE) return true
  if (KINDS[kind] === 'person' && percent < RATHER && goesOn(text, at, length)) return true
  if (KINDS[kind] !== 'person' && starts[at] === 0 && percent < SURE) return true
  if (KINDS[kind] === 'org' && starts[at + length] === 0 && percent < SURE) return true
  if (KINDS[kind] === 'person' && WORDS.has(name)) return true
  if (
    KINDS[kind] === 'person' &&
    percent < PLAIN &&
    length === 2 &&
    isOfSentence(text, starts, at, at + length)
  )
    return true
  if (KINDS[kind] === 'place' && isAmongThings(text, starts, at)) return true
  const word = classOfWord(name)
  if (word === undefined) return false
  return KINDS[kind] === 'person' || (word !== WordClass.organisation && word !== WordClass.place)
}

/** True where a Chinese name is followed by what does not go on after names. */
const goesOn = (text: string, at: number, length: number) =>
  surnameAt(text, at) > 0 && length <= 3 && !mayEnd(text, at + length)

const COMMON = new Set([...SURNAMES].slice(0, 200))
/** 向氢能方向延链: of a rare surname, right behind a noun that is no office, before a mark, two characters are what the sentence says. */
function isOfSentence(text: string, starts: Words, at: number, end: number): boolean {
  if (at === 0 || (starts[end] !== OTHER && end < text.length) || officeLengthBefore(text, at) > 0)
    return false
  const before = wordBefore(starts, at)
  return starts[before] === WordClass.noun && at - before > 1 && !COMMON.has(text[at]!)
}

/** 森林、河流、山川: in a list of things it is one more. */
function isAmongThings(text: string, starts: Words, at: number): boolean {
  if (text[at - 1] !== '、') return false
  const before = wordBefore(starts, at - 1)
  if (before < 1 || starts[before] !== WordClass.noun || at - 1 - before < 2) return false
  return text[before - 1] === '、' || starts[before - 1] === OTHER
}

const OF_A_DATE = /^[年月日时点分]/
/** The last character of a lead or of a date is no part of what follows: 本报讯老小区, 5月8日区政协. */
function beginsInside(text: string, at: number, length: number): boolean {
  if (isDigit(text.charCodeAt(at - 1)) && OF_A_DATE.test(text[at]!)) return true
  const lead = at < LONGEST_LEAD ? (LEAD.exec(text)?.[0].length ?? 0) : 0
  return at < lead && lead < at + length
}
const LONGEST_LEAD = 30

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

/** Places that the map knows, one inside the other, are places of their own: 山西省吕梁市方山县 are three. */
function nested(find: Find, known: Map<number, Find>): Find[] {
  if (find.kind !== 'place' || find.isCertain) return [find]
  const end = find.at + find.length
  const parts: Find[] = []
  let at = find.at
  // What is printed short may be a part of a longer name: 交口商业街小区.
  for (let part = known.get(at); part && at + part.length <= end; part = known.get(at)) {
    const over = at + part.length
    if (part.name.length > part.length && over < end && !known.has(over)) break
    parts.push({ ...part, percent: find.percent! })
    at += part.length
  }
  const rest = end - at
  if (parts.length === 0 || rest === 1) return [find]
  const name = find.name.slice(at - find.at)
  if (rest > 0) parts.push({ ...find, name, key: name, at, length: rest, within: parts.at(-1)!.name })
  return parts
}
