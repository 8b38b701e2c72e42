import { readFileSync } from 'node:fs'
import { COUNTRIES } from '../../src/entities/places/abroad.ts'
import { divisions } from '../../src/text/divisions.ts'
import { SURNAMES } from '../../src/text/generated/surnames.ts'
import { jiebaEntries } from '../tables/jieba.mjs'
import type { Lots } from './lots.ts'

/** The lists of a file, by the names in brackets above them. */
function listsOf(file: string): Record<string, string[]> {
  const lists: Record<string, string[]> = {}
  let current: string[] = []
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    const name = /^\[(.+)\]$/.exec(line)?.[1]
    if (name !== undefined) {
      current = []
      lists[name] = current
    } else if (line !== '' && !line.startsWith('#')) current.push(...line.split(' '))
  }
  return lists
}
const LISTS = listsOf('./lists.txt')

const dictionary = jiebaEntries()
const wordsOf = (tag: string, longest: number, shortest = 2, rarest = 0): string[] =>
  dictionary
    .filter((entry) => entry.tag === tag && entry.count >= rarest)
    .map(({ word }) => word)
    .filter(({ length }) => length >= shortest && length <= longest)

const surnames = SURNAMES.surnames.split(' ')
const single = surnames.filter(({ length }) => length === 1)
const compound = surnames.filter(({ length }) => length === 2)
const isSurname = new Set(single)
const people = wordsOf('nr', 3).filter((name) => isSurname.has(name[0]!))
const ofThree = people.filter(({ length }) => length === 3)
const families = people.map((name) => name[0]!)
const firstGiven = ofThree.map((name) => name[1]!)
const secondGiven = ofThree.map((name) => name[2]!)
const onlyGiven = people.filter(({ length }) => length === 2).map((name) => name[1]!)
const abroad = wordsOf('nrt', 5)
const sounds = [...abroad.join('')]
const places = wordsOf('ns', 5, 2, 5)
const bodies = wordsOf('nt', 20, 3)
const brands = wordsOf('nz', 2)
const things = wordsOf('n', 4)
const doings = wordsOf('v', 2, 2, 21)

/** Names drawn by lot: parts of names that the dictionary has, put together anew. */
export class MadeNames {
  private readonly lots: Lots

  constructor(lots: Lots) {
    this.lots = lots
  }

  private of = (list: string): string => this.lots.one(LISTS[list]!)

  day = (): string => this.of('days')
  country = (): string => this.lots.one(COUNTRIES)

  person = (): string => {
    const { one, chance } = this.lots
    if (chance(0.02)) return one(compound) + (chance(0.5) ? one(firstGiven) : '') + one(secondGiven)
    // Any surname a tenth of the time: the rare ones are the ones that are missed.
    const family = chance(0.1) ? one(single) : one(families)
    return family + (chance(0.2) ? one(onlyGiven) : one(firstGiven) + one(secondGiven))
  }

  personAbroad = (): string => {
    const { one, chance, below } = this.lots
    const part = () =>
      chance(0.5) ? one(abroad) : Array.from({ length: 2 + below(4) }, () => one(sounds)).join('')
    return chance(0.3) ? `${part()}·${part()}` : part()
  }

  personInJapan = (): string =>
    this.of('japanese families') + (this.lots.chance(0.8) ? this.of('japanese given') : '')

  /** A place, or a place and another in it. */
  places = (): string[] => {
    const { one } = this.lots
    const division = one(divisions())
    return this.lots.way([
      [30, () => [division.name]],
      [20, () => [division.short ?? division.name]],
      [18, () => [one(places)]],
      [14, () => [this.local()]],
      [5, () => [this.country()]],
      [3, () => [one(abroad)]],
      [10, () => [this.division(), this.local()]],
    ])
  }

  body = (): string => {
    const { one, chance } = this.lots
    return this.lots.way([
      [15, () => one(bodies)],
      [15, () => (chance(0.1) ? '中共' : '') + this.organ() + (chance(0.25) ? this.of('departments') : '')],
      [17, () => this.division() + this.brand() + this.of('kinds')],
      [8, () => this.brand() + this.of('kinds')],
      [5, () => this.division() + this.of('kinds')],
      [10, () => this.of('nation') + this.theme() + this.of('heads')],
      [5, () => this.ministry()],
      [8, () => this.land() + this.of('organs abroad')],
      [4, () => one(abroad) + this.of('companies abroad')],
      [5, () => this.division() + (chance(0.3) ? this.brand() : '') + this.of('teams')],
      [3, () => this.division() + (chance(0.5) ? this.local() : '') + this.of('small bodies')],
      [2, () => this.of('banks') + this.division() + this.of('branches')],
      [3, () => this.division() + this.organ()],
    ])
  }

  /** A word: of the dictionary, or put together from others, as those are that no dictionary has: 文旅, 施策. */
  thing = (): string => (this.lots.chance(0.25) ? this.clipped() : this.lots.one(things))
  doing = (): string => this.lots.one(doings)

  clipped = (): string => {
    const { one, chance } = this.lots
    const words = Array.from({ length: chance(0.7) ? 2 : 3 }, () => one(chance(0.5) ? things : doings))
    return words.map((word) => (chance(0.6) ? word[0]! : word.at(-1)!)).join('')
  }

  private brand(): string {
    const { one, chance } = this.lots
    return chance(0.4) ? one(brands) : one(firstGiven) + one(secondGiven)
  }

  private division(): string {
    const { name, short } = this.lots.one(divisions())
    return this.lots.chance(0.6) ? name : (short ?? name)
  }

  private local(): string {
    const { one, chance } = this.lots
    if (!chance(0.35)) return this.brand() + this.of('local')
    // Villages are named after families: what begins with a surname is not always somebody.
    return one(families) + (chance(0.5) ? '家' : one(firstGiven)) + this.of('villages')
  }

  private organ = (): string => this.division() + this.of('organs')
  private theme = (): string => this.of('themes') + (this.lots.chance(0.2) ? this.of('themes') : '')
  private land = (): string => (this.lots.chance(0.25) ? this.of('countries in short') : this.country())

  private ministry(): string {
    const whole = this.of('themes') + this.of('ministries')
    return this.lots.chance(0.25) ? whole + this.of('themes') + this.of('departments of ministries') : whole
  }
}
