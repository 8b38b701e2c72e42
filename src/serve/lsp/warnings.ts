import type { Checked } from '../../draft/check.ts'
import { MOST } from '../../draft/read/draft-file.ts'
import type { Messages } from '../../messages/index.ts'

/** What editors show in front of what is typed: once is enough, as long as it stays so. */
export class Warnings {
  private last = ''

  constructor(private readonly show: (message: { type: 2; message: string }) => void) {}

  /** What is said otherwise with each key, of the same thing, is said once, too. */
  say(message: string, thing = message): void {
    if (thing === this.last) return
    this.last = thing
    this.show({ type: 2, message })
  }

  /** What of a draft was not checked, all of it where it is too long; while one types, what nothing ends is no fault. */
  sayOf(uri: string, checked: Checked | undefined, says: Messages['draft']): void {
    if (!checked) this.say(says.large(uri, MOST))
    else if (!checked.isWhole) this.say(says.stopped(uri, checked.findings.length), `stopped ${uri}`)
    else this.end()
  }

  /** What was warned of is over. */
  end(): void {
    this.last = ''
  }
}
