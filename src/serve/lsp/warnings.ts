import type { Checked } from '../../draft/check.ts'
import { MOST } from '../../draft/read/draft-file.ts'
import type { Messages } from '../../messages/index.ts'

/** What editors show in front of what is typed: once is enough, as long as it stays so. */
export class Warnings {
  private last = ''
  /** What was said of each draft. */
  private readonly said = new Map<string, string>()

  constructor(private readonly show: (message: { type: 2; message: string }) => void) {}

  /** What is said otherwise with each key, of the same thing, is said once, too. */
  say(message: string, thing = message): void {
    if (thing === this.last) return
    this.last = thing
    this.show({ type: 2, message })
  }

  /** What of a draft was not checked, all of it where it is too long; while one types, what nothing ends is no fault. */
  sayOf(uri: string, checked: Checked | undefined, says: Messages['draft']): void {
    if (checked?.isWhole) {
      this.forget(uri)
      this.end()
      return
    }
    const thing = checked ? 'stopped' : 'large'
    if (this.said.get(uri) === thing) return
    this.said.set(uri, thing)
    const message = checked ? says.stopped(uri, checked.findings.length) : says.large(uri, MOST)
    this.show({ type: 2, message })
  }

  /** A draft that is closed, or checked as a whole, may be warned of anew. */
  forget(uri: string): void {
    this.said.delete(uri)
  }

  /** What was warned of is over. */
  end(): void {
    this.last = ''
  }
}
