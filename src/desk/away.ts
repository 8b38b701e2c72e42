import { setTimeout as pause } from 'node:timers/promises'
import { Abandoned } from '../search/abandoned.ts'
import { Hindered, type Hindering, type Hindrance } from '../store/hindered.ts'

/** What of a cluster may be well again; whatever else hinders ends the question. */
const PASSING: Hindrance[] = ['unreachable', 'slow', 'overloaded', 'clusterFails']
/** After so long it is asked again, in milliseconds. */
const PAUSE = 2000

/** A cluster that answered once and does not now: that is told, and what was asked waits for it. */
export class Away {
  private hasAnswered = false
  private isTold = false

  constructor(private readonly tell: (hindrance: Hindering | null) => void) {}

  answered(): void {
    this.hasAnswered = true
    if (this.isTold) this.tell(null)
    this.isTold = false
  }

  /** Resolves when the question may be asked again; rejects where it is of no use. */
  async wait(error: unknown, isTyped: boolean): Promise<void> {
    if (!(error instanceof Hindered) || !this.hasAnswered || !PASSING.includes(error.why)) throw error
    this.tell({ why: error.why, path: error.path })
    this.isTold = true
    // What takes too long would take as long again.
    if (isTyped && error.why === 'slow') throw new Abandoned()
    await pause(PAUSE)
  }
}
