import type { Archive } from '../store/archive.ts'

/** Where the archive of one corpus is asked while it may change. */
export interface Shelving {
  ask<Value>(question: (archive: Archive) => Promise<Value>): Promise<Value>
  areAsRead(articles: Iterable<number>): boolean
  /** Bytes of the index are not as they were written. */
  rebuild(): void
  /** The disk of the index fails: resolves when it may be asked again. */
  wait(): Promise<void>
}
