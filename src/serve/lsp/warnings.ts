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

  /** What was warned of is over. */
  end(): void {
    this.last = ''
  }
}
