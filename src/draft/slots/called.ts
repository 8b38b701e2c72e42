import type { Words } from '../../text/segment/segment.ts'
import type { Alike, Pool } from '../ask/pool.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import { areOneCalling, type Calling, callingsOf } from './callings.ts'
import { type Candidate, candidateOf } from './candidate.ts'
import { coverageOf } from './coverage.ts'
import type { Bearing, Beside } from './judged.ts'
import { type Sided, sideOf } from './side.ts'
import { sidedWitness } from './sided.ts'
import { sameBefore, sameBehind } from './slots.ts'
import type { Stripped } from './stripped.ts'

/** Of somebody whom many articles name so many are asked. */
const MOST_ARTICLES = 8

interface Told extends Calling {
  witness: Witness
  rank: number
}

/** What people are called in front of their names, beside what the articles that name them call them there. */
export function candidatesCalled(
  statement: Statement,
  draft: Sided,
  alike: Alike[],
  others: Stripped[],
  pool: Pool,
): Candidate[] {
  const { text, starts, at: begin, end: over } = statement
  const candidates: Candidate[] = []
  for (const [at, end] of draft.people) {
    const callings = callingsOf(text, starts, begin, at, end).filter((own) => own.end <= over)
    if (callings.length === 0) continue
    const name = text.slice(at, end)
    const told = toldOf(name, alike, pool)
    if (told.length === 0) continue
    const isTold = (calling: Calling) => told.some((own) => areOneCalling(own.text, calling.text))
    const agreed = callings.filter(isTold).length
    for (const calling of callings.filter((own) => !isTold(own))) {
      const meant = likestOf(calling, told)
      const candidate = candidateFrom(calling, meant, {
        ...{ statement, draft, alike, others, pool },
        bearing: { name, at, end, agreed, callings: new Set(told.map((own) => own.text)).size },
      })
      if (candidate) candidates.push(candidate)
    }
  }
  return candidates
}

/** What articles call somebody, those first that are most like the sentence. */
function toldOf(name: string, alike: Alike[], pool: Pool): Told[] {
  const rankOf = (found: Witness['found']) => {
    const rank = alike.findIndex(({ witness }) => witness.found === found)
    return rank < 0 ? alike.length : rank
  }
  return [...pool.naming(name)]
    .map((found) => ({ found, rank: rankOf(found) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST_ARTICLES)
    .flatMap(({ found, rank }) => witnessesOf(found).flatMap((witness) => calledIn(witness, name, rank)))
}

function calledIn(witness: Witness, name: string, rank: number): Told[] {
  const { text } = witness
  const told: Told[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const begin = at - givenBefore(name, text.slice(0, at), witness)
    const callings = callingsOf(text, witness.read().starts, 0, begin, at + name.length)
    told.push(...callings.map((calling) => ({ ...calling, witness, rank })))
  }
  return told
}

/** 于贝尔·韦德里纳: how long what stands before a surname is. */
function givenBefore(name: string, before: string, { found }: Witness): number {
  const whole = found.entities.find(
    (own) => own.name.endsWith(`·${name}`) && before.endsWith(own.name.slice(0, -name.length)),
  )
  return whole ? whole.name.length - name.length : 0
}

const sharedBy = (one: string, other: string): number =>
  [...one].filter((character) => other.includes(character)).length

const likestOf = (calling: Calling, told: Told[]): Told =>
  told.reduce((best, own) =>
    own.rank < best.rank ||
    (own.rank === best.rank && sharedBy(own.text, calling.text) > sharedBy(best.text, calling.text))
      ? own
      : best,
  )

interface Asked extends Pick<Beside, 'statement' | 'draft' | 'others' | 'pool'> {
  alike: Alike[]
  bearing: Bearing
}

function candidateFrom(
  calling: Calling,
  { witness, rank, ...theirs }: Told,
  asked: Asked,
): Candidate | undefined {
  const { statement, draft, alike, others, pool, bearing } = asked
  const archive = sidedWitness(witness)
  const same = alike.find((own) => own.witness === witness)
  const beside: Beside = {
    ...{ statement, draft, archive, witness, others, pool, rank },
    ...{ share: same?.share ?? 0, most: alike[0]?.share ?? 1, away: same ? 0 : OF_ARTICLE },
    told: coverageOf({ at: statement.at, end: statement.at }, { statement, witness, pool })[0],
    likest: alike.map((own) => own.witness),
  }
  const [own, other] = apart(calling, statement.starts, theirs, witness.read().starts)
  const [from, to] = placesOf(draft.stripped, own)
  const [at, end] = placesOf(archive.stripped, other)
  if (from >= to || at >= end) return undefined
  const slot = {
    ...{ from, to, at, end },
    before: sameBefore(draft.stripped.text, from, archive.stripped.text, at),
    behind: sameBehind(draft.stripped.text, to, archive.stripped.text, end),
  }
  const [mine, meant] = [sideOf(draft, from, to), sideOf(archive, at, end)]
  return candidateOf({ slot, kind: 'office', mine, theirs: meant, bearing }, beside)
}
/** Told anywhere in an article. */
const OF_ARTICLE = 9

/** What two callings do not share, by whole words: 工业部 | 部长, 工业部 | 轻工业司司长. */
function apart(one: Calling, starts: Words, other: Calling, otherStarts: Words): [Calling, Calling] {
  let same = 0
  const isStart = (by: number) => starts[one.at + by] !== 0 && otherStarts[other.at + by] !== 0
  const most = Math.min(one.text.length, other.text.length) - 1
  while (same < most && one.text[same] === other.text[same]) same++
  while (same > 0 && !isStart(same)) same--
  const cut = ({ at, end, text }: Calling): Calling => ({ at: at + same, end, text: text.slice(same) })
  return [cut(one), cut(other)]
}

function placesOf({ places }: Stripped, { at, end }: Calling): [from: number, to: number] {
  const from = places.findIndex((place) => place >= at)
  const over = places.findIndex((place) => place >= end)
  return [from < 0 ? places.length : from, over < 0 ? places.length : over]
}
