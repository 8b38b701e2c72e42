import type { Witness } from '../ask/witness.ts'
import { factsOf } from './facts.ts'
import type { Beside, Judged } from './judged.ts'

/** Something of a draft that may stand in the place of something of the archive. */
export interface Candidate extends Judged {
  facts: Int32Array
  witness: Witness
}

export const candidateOf = (judged: Judged, beside: Beside): Candidate => ({
  ...judged,
  witness: beside.witness,
  facts: factsOf(judged, beside),
})

/** All is compared where so much of the draft's is told. */
const LEAST_TOLD = 0.2

/** True where an article tells so much of a sentence that all that both name is compared. */
export const isToldOfAll = ({ told }: Beside): boolean => told >= LEAST_TOLD
