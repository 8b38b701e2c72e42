/** What editors show in front of what is typed: once is enough, as long as it stays so. */
export class Warnings {
  private last = ''

  constructor(private readonly show: (message: { type: 2; message: string }) => void) {}

  say(message: string): void {
    if (message === this.last) return
    this.last = message
    this.show({ type: 2, message })
  }

  /** What was warned of is over. */
  end(): void {
    this.last = ''
  }
}
