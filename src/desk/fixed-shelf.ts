import type { Archive } from '../store/archive.ts'
import type { OpenIndex } from '../store/open-archive.ts'
import type { Shelving } from './shelving.ts'

/** After so long what failed is tried again, in milliseconds. */
const PAUSE = 2000

/** What is asked as it is and follows no files: an index made elsewhere, or one of a cluster. */
export class FixedShelf implements Shelving {
  private open: Promise<OpenIndex> | undefined

  constructor(private readonly opened: () => Promise<OpenIndex>) {}

  async ask<Value>(question: (archive: Archive) => Promise<Value>): Promise<Value> {
    this.open ??= this.opened()
    try {
      return await question((await this.open).archive)
    } catch (error) {
      // A medium that was not there may be there the next time.
      await this.open.catch(() => {
        this.open = undefined
      })
      throw error
    }
  }

  areAsRead(): boolean {
    return true
  }

  rebuild(): void {}

  wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
