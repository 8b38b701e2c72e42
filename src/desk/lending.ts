/** What can be closed, but not while it is being asked. */
interface Closable {
  close(): void
}

/** Lends things to those who ask them: one that is to be closed meanwhile is closed when all have done. */
export class Lending<Lent extends Closable> {
  private readonly borrowers = new Map<Lent, number>()
  private readonly leaving = new Set<Lent>()

  async lend<Value>(lent: Lent, use: (lent: Lent) => Promise<Value>): Promise<Value> {
    this.borrowers.set(lent, (this.borrowers.get(lent) ?? 0) + 1)
    try {
      return await use(lent)
    } finally {
      const left = this.borrowers.get(lent)! - 1
      if (left > 0) this.borrowers.set(lent, left)
      else {
        this.borrowers.delete(lent)
        if (this.leaving.delete(lent)) lent.close()
      }
    }
  }

  close(lent: Lent): void {
    if (this.borrowers.has(lent)) this.leaving.add(lent)
    else lent.close()
  }
}
