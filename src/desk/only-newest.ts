import { Abandoned } from '../search/abandoned.ts'

/** Of questions of one kind only the newest is asked: the one before is given up first, those between never begin. */
export class OnlyNewest {
  private giveUp = new AbortController()
  private last: Promise<unknown> = Promise.resolve()

  ask<Value>(question: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    this.giveUp.abort()
    this.giveUp = new AbortController()
    const { signal } = this.giveUp
    const answer = this.last.then(async () => {
      if (signal.aborted) throw new Abandoned()
      try {
        return await question(signal)
      } catch (error) {
        throw signal.aborted ? new Abandoned() : error
      }
    })
    this.last = answer.catch(() => {})
    return answer
  }
}
