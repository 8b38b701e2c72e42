import { Worker } from 'node:worker_threads'
import type { KeptProblem } from '../settings/change-kept.ts'
import { keep } from '../settings/keep.ts'
import { asText, type ToKeep } from '../settings/to-keep.ts'
import { KEPT_AFTER, KEPT_AT_LATEST, LAST_WAIT } from './delays.ts'

/** Where things are kept meanwhile: a thread, since the disk may take its time. */
export interface Keeper {
  keep(toKeep: ToKeep): void
  onKept(listener: (problem: KeptProblem | undefined) => void): void
  close(): void
}

export function threadKeeper(): Keeper {
  const worker = new Worker(new URL('./keep-worker.js', import.meta.url))
  worker.unref()
  return {
    keep: (toKeep) => worker.postMessage(asText(toKeep)),
    onKept: (listener) => {
      worker.on('message', listener)
      // It is kept at the end then.
      worker.on('error', () => {})
    },
    close: () => void worker.terminate(),
  }
}

/** Keeps what a run remembers a moment after each change, and at the end. */
export class Keeping {
  private keeper: Keeper | undefined
  private timer: NodeJS.Timeout | undefined
  private since: number | undefined
  private isBusy = false
  private isLate = false
  private readonly said = new Set<string>()

  /** `onProblem` is told each kind of problem once. */
  constructor(
    private readonly toKeep: () => ToKeep,
    private readonly onProblem: (problem: KeptProblem) => void,
    private readonly makeKeeper = threadKeeper,
  ) {}

  changed(): void {
    const now = performance.now()
    this.since ??= now
    clearTimeout(this.timer)
    this.timer = setTimeout(
      () => this.keepMeanwhile(),
      Math.min(KEPT_AFTER, this.since + KEPT_AT_LATEST - now),
    )
    this.timer.unref()
  }

  /** For every way out: nothing else happens until it is done. */
  keepNow(): void {
    clearTimeout(this.timer)
    this.since = undefined
    this.say(keep(this.toKeep(), LAST_WAIT))
  }

  close(): void {
    clearTimeout(this.timer)
    this.keeper?.close()
  }

  private keepMeanwhile(): void {
    this.since = undefined
    this.isLate = this.isBusy
    if (this.isBusy) return
    this.isBusy = true
    this.theKeeper().keep(this.toKeep())
  }

  private theKeeper(): Keeper {
    if (this.keeper) return this.keeper
    this.keeper = this.makeKeeper()
    this.keeper.onKept((problem) => {
      this.isBusy = false
      // Two programs keep at the same moment: soon again.
      if (problem?.problem === 'busy' || this.isLate) this.changed()
      if (problem?.problem !== 'busy') this.say(problem)
    })
    return this.keeper
  }

  private say(problem: KeptProblem | undefined): void {
    if (!problem || this.said.has(problem.problem)) return
    this.said.add(problem.problem)
    this.onProblem(problem)
  }
}
