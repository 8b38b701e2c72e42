import { type Beginning, trieOf } from '../text/trie.ts'

/**
 * The names that a corpus is certain of, by the files that say so: a name is known as long as one file says it. What
 * is known depends on which files there are, never on the order in which they came.
 */
export class KnownNames {
  private readonly byFile = new Map<string, string[]>()
  private readonly files = new Map<string, number>()

  /** What a file is certain of, in place of what it was before; returns the names that are known or unknown now and were not before. */
  set(file: string, names: string[]): string[] {
    const before = this.byFile.get(file) ?? []
    const now = [...new Set(names)]
    if (now.length > 0) this.byFile.set(file, now)
    else this.byFile.delete(file)
    const changed = new Set<string>()
    for (const name of before) this.count(name, -1, changed)
    for (const name of now) this.count(name, 1, changed)
    return [...changed]
  }

  private count(name: string, by: 1 | -1, changed: Set<string>): void {
    const was = this.files.get(name) ?? 0
    if (was + by === 0) this.files.delete(name)
    else this.files.set(name, was + by)
    if (was > 0 === was + by > 0) return
    // Taken away and given back in one step is no change.
    if (!changed.delete(name)) changed.add(name)
  }

  has(name: string): boolean {
    return this.files.has(name)
  }

  /** The names as a tree, for looking them up in texts. */
  tree(): Beginning<true> {
    return trieOf(this.files.keys())
  }
}
