import type { Amount } from '../../entities/figures/amount.ts'
import { isPlaceOnly } from '../../entities/figures/thing.ts'
import { isMeasuring } from '../../entities/figures/units.ts'
import { pairsOf } from '../ask/pairs.ts'
import type { Pool } from '../ask/pool.ts'
import { type Witness, witnessesOf } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import { type Figure, figuresOf, thingsOf } from './figures-of.ts'
import { digitsOf } from './least.ts'
import { areOneUnit } from './same-unit.ts'

/** A clause with fewer characters before its number leaves it to the sentence before what is counted. */
const LEAST_BEFORE = 4
const REACH = 30
/** So many sentences on either side tell of the same. */
const NEAR = 2

/** What tells whether a figure of the archive counts what an amount of a draft counts. */
export class Telling {
  private readonly thing: string
  /** The sentence, with the one before it where that says what is counted. */
  private readonly window: string
  private readonly pairs: Set<string>
  private readonly others: Amount[]
  private readonly shares: Map<Witness, number>

  constructor(
    amount: Amount,
    private readonly statement: Statement,
    private readonly pool: Pool,
  ) {
    const { text, at, end, starts, amounts } = statement
    const thing = thingsOf(text, starts, amounts)[amounts.indexOf(amount)]!
    this.thing = isPlaceOnly(thing) ? '' : thing
    const own = text.slice(at, amount.at).replace(/\P{Script=Han}/gu, '')
    this.window = text.slice(own.length < LEAST_BEFORE ? Math.max(0, at - REACH) : at, end)
    this.pairs = pairsOf(this.window)
    this.others = amounts.filter((other) => other !== amount && digitsOf(other) > 1)
    const alike = pool.alikeAround(text.slice(at, end))
    this.shares = new Map(alike.map(({ witness, share }) => [witness, share]))
  }

  /** True for a figure that the sentence has beside this one. */
  isTold(other: Amount): boolean {
    return this.others.some((own) => own.number === other.number && areOneUnit(own, other))
  }

  /** How like the sentence is to that of a figure. */
  share({ witness }: Figure): number {
    return this.shares.get(witness) ?? 0
  }

  /** How much of what stands around a figure stands in the sentence. */
  around = ({ beside }: Figure): number => this.shared(beside.pairs)

  /** The same of what stands in the sentences beside that of the figure. */
  near({ witness }: Figure): number {
    return this.shared(witness.beside())
  }

  private shared(pairs: Set<string>): number {
    let shared = 0
    for (const pair of this.pairs) if (pairs.has(pair)) shared += this.pool.weight(pair)
    return shared
  }

  /** Whether two things may be one, from -1 to 1: said longer and shorter (小区党支部, 支部) they are. */
  likeThing({ thing, amount }: Figure): number {
    const mine = this.thing
    if (thing === '') return 0
    if (thing.length === 1) return this.window.includes(thing) ? 0.5 : -0.5
    if (mine.length < 2) return this.window.includes(thing.slice(-2)) ? 0.7 : -0.5
    if (mine.endsWith(thing) || thing.endsWith(mine)) return 1
    // 二级网格核定: what is done with it stands behind the thing.
    if (thing.length > 2 && mine.includes(thing)) return 0.8
    if (mine.slice(-2) === thing.slice(-2)) return 0.4
    return isMeasuring(amount.unit) ? 0 : -1
  }

  /** The digits of another figure of the sentence that stands near this one in the archive, too. */
  beside({ witness, amount }: Figure): number {
    if (this.others.length === 0) return 0
    const all = witnessesOf(witness.found)
    const at = all.indexOf(witness)
    const near = all.slice(Math.max(0, at - NEAR), at + NEAR + 1).flatMap(figuresOf)
    const isNear = (own: Amount) =>
      near.some(
        ({ amount: other }) => other !== amount && other.number === own.number && areOneUnit(other, own),
      )
    return Math.max(0, ...this.others.filter(isNear).map(digitsOf))
  }

  /** How rare a name of the sentence is that the article has, too: its owner, in natural logarithms. */
  owner({ witness: { found } }: Figure): number {
    const { articles } = this.pool
    const rarities = this.statement.names
      .map(({ name }) => this.pool.naming(name))
      .filter((naming) => naming.includes(found))
      .map(({ length }) => Math.log(articles.length / length))
    return Math.max(0, ...rarities)
  }

  /** Which of several figures is likeliest. */
  weight(figure: Figure): number {
    return (
      OF_THING * this.likeThing(figure) +
      OF_AROUND * this.around(figure) +
      OF_SENTENCE * this.share(figure) +
      Math.min(MOST_BESIDE, this.beside(figure)) +
      Math.min(MOST_OWNED, this.owner(figure))
    )
  }
}
const [OF_THING, OF_AROUND, OF_SENTENCE] = [2, 0.6, 4]
const [MOST_BESIDE, MOST_OWNED] = [3, 2.5]
