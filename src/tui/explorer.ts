import { reduce } from './reduce.ts'
import type { Command } from './state/commands.ts'
import type { Event } from './state/event.ts'
import type { State } from './state/state.ts'

/** Holds the state: takes events in one after the other, has done what comes of them, and tells who draws. */
export class Explorer {
  private readonly events: Event[] = []
  private readonly listeners = new Set<() => void>()
  private isBusy = false
  private perform: (command: Command) => void = () => {}

  constructor(private now: State) {}

  /** What is to be done is done from here on. */
  performBy(perform: (command: Command) => void): void {
    this.perform = perform
  }

  readonly state = (): State => this.now

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Everything that one read brought is drawn together. */
  readonly send = (...events: Event[]): void => {
    this.events.push(...events)
    if (this.isBusy) return
    this.isBusy = true
    const before = this.now
    try {
      for (let event = this.events.shift(); event; event = this.events.shift()) {
        const { state, todo } = reduce(this.now, event)
        this.now = state
        for (const command of todo) this.perform(command)
      }
    } finally {
      this.isBusy = false
    }
    if (this.now !== before) for (const listener of this.listeners) listener()
  }
}
