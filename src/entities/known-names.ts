import { addWord, type Beginning, emptyTrie } from '../text/trie.ts'

/**
 * The names that a corpus is certain of, by how many files say so: a name is known as long as one file says it. What
 * is known depends on which files there are, never on the order in which they came.
 */
export class KnownNames {
  private readonly files = new Map<string, number>()
  /** The names as a tree, for looking them up in texts. */
  readonly tree: Beginning<true> = emptyTrie()

  constructor(counts: Iterable<[string, number]> = []) {
    for (const [name, files] of counts) {
      this.files.set(name, files)
      addWord(this.tree, name, true)
    }
  }

  /** What a file is certain of now, in place of what it was before; returns the names that this makes known or unknown. */
  replace(before: Iterable<string>, now: Iterable<string>): string[] {
    const changes = new Map<string, number>()
    for (const name of new Set(before)) changes.set(name, -1)
    for (const name of new Set(now)) changes.set(name, (changes.get(name) ?? 0) + 1)
    return [...changes].flatMap(([name, by]) => (this.count(name, by) ? [name] : []))
  }

  /** True where the name was unknown and is known now, or the other way round. */
  private count(name: string, by: number): boolean {
    const was = this.files.get(name) ?? 0
    if (was + by === 0) this.files.delete(name)
    else this.files.set(name, was + by)
    if (was > 0 === was + by > 0) return false
    addWord(this.tree, name, was > 0 ? undefined : true)
    return true
  }

  has(name: string): boolean {
    return this.files.has(name)
  }
}
