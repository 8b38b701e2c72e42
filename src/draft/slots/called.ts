import type { Alike, Pool } from '../ask/pool.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import { apartFrom } from './apart.ts'
import { areOneCalling, type Calling, callingsOf, isOfTrade } from './callings.ts'
import type { Candidate } from './candidate.ts'
import { type Asked, compared, rankOf } from './compared.ts'

/** Of somebody whom many articles name so many are asked. */
const MOST_ARTICLES = 8

interface Told extends Calling {
  witness: Witness
  rank: number
}

/** What people are called beside their names, beside what the articles that name them call them. */
export function candidatesCalled(asked: Asked): Candidate[] {
  const { statement, draft, alike, pool } = asked
  const { text, starts, at: begin, end: over } = statement
  const candidates: Candidate[] = []
  for (const [at, end] of draft.people) {
    const callings = callingsOf(text, starts, begin, at, end).filter((own) => own.end <= over)
    if (callings.length === 0) continue
    const name = text.slice(at, end)
    const told = toldOf(name, alike, pool)
    if (told.length === 0) continue
    const isTold = (calling: Calling) => told.some((own) => areOneCalling(own.text, calling.text))
    const bearing = { name, at, end, callings: new Set(told.map((own) => own.text)).size }
    for (const calling of callings.filter((own) => !isOfTrade(own) && !isTold(own))) {
      const meant = likestOf(calling, told)
      const [mine, theirs] = apartFrom(calling, starts, meant, meant.witness.read().starts)
      const { witness } = meant
      const candidate = compared({ kind: 'office', bearing }, mine, { ...theirs, witness }, asked)
      if (candidate) candidates.push(candidate)
    }
  }
  return candidates
}

/** What articles call somebody, those first that are most like the sentence. */
function toldOf(name: string, alike: Alike[], pool: Pool): Told[] {
  return [...pool.naming(name)]
    .map((found) => ({ found, rank: rankOf(found, alike) }))
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
