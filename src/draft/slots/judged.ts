import type { Pool } from '../ask/pool.ts'
import type { Witness } from '../ask/witness.ts'
import type { Statement } from '../read/statements.ts'
import type { Side, Sided } from './side.ts'
import type { SidedWitness } from './sided.ts'
import type { SlotKind } from './slot-kind.ts'
import type { Slot } from './slots.ts'
import type { Stripped } from './stripped.ts'

/** What one slot is judged by. */
export interface Judged {
  slot: Slot
  kind: SlotKind
  mine: Side
  theirs: Side
  /** The article gives it, too, as something else. */
  isToldElse?: boolean
  bearing?: Bearing
  row?: Row
}

/** How many items of a row an article tells, of how many, and how much of one, in hundredths. */
export interface Row {
  told: number
  of: number
  share: number
}

/** Who is called something, and in how many ways the archive calls them. */
interface Bearing {
  name: string
  at: number
  end: number
  callings: number
}

/** A sentence of the draft beside one of the archive. */
export interface Beside {
  statement: Statement
  draft: Sided
  archive: SidedWitness
  witness: Witness
  share: number
  /** That of the sentence that is likest, and which in their order this one is. */
  most: number
  rank: number
  /** How much of all of it the article tells; asked of the likest sentences alone. */
  told: number
  /** So many sentences before one that is like. */
  away: number
  /** All sentences that are like. */
  others: Stripped[]
  likest: Witness[]
  /** The draft names places, or days, none of which the article names. */
  isElsewhere: boolean
  isOfOtherDay: boolean
  pool: Pool
}
