import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { KnownNames } from './known-names.ts'
import { mayMatterIn } from './people/people.ts'
import { textsOf } from './piece.ts'
import { resolve } from './resolve.ts'
import { type Surroundings, type Tagged, tag } from './tag.ts'

interface Entry {
  article: Article
  surroundings: Surroundings
  tagged: Tagged
  entities: Entity[]
}

/**
 * The entities of a corpus in memory, kept right while its files come, change and go: a file is tagged when it comes;
 * when a name's certainty changes, the articles to which it matters are resolved again, and no others.
 */
export class ResolvedCorpus {
  private readonly files = new Map<string, Entry[]>()
  private readonly names = new KnownNames()

  /** Files with what they hold now; an empty list for one that is gone. */
  update(files: Iterable<[string, { article: Article; surroundings: Surroundings }[]]>): void {
    const fresh = new Set<Entry>()
    const changed = new Set<string>()
    for (const [file, articles] of files) {
      const entries = articles.map(({ article, surroundings }) => ({
        article,
        surroundings,
        tagged: tag(article, surroundings),
        entities: [],
      }))
      const before = namesIn(this.files.get(file) ?? [])
      if (entries.length > 0) this.files.set(file, entries)
      else this.files.delete(file)
      for (const entry of entries) fresh.add(entry)
      for (const name of this.names.replace(before, namesIn(entries))) changed.add(name)
    }
    for (const entries of this.files.values()) {
      for (const entry of entries) {
        if (!fresh.has(entry) && !mattersTo(entry.article, changed)) continue
        entry.entities = resolve(entry.article, entry.tagged, this.names.tree, entry.surroundings.given?.none)
      }
    }
  }

  entitiesOf(article: Article): Entity[] {
    const entries = this.files.get(article.source.file) ?? []
    return entries.find((entry) => entry.article.id === article.id)?.entities ?? []
  }
}

const namesIn = (entries: Entry[]) => entries.flatMap(({ tagged }) => tagged.people.names)

function mattersTo(article: Article, names: Set<string>): boolean {
  const texts = textsOf(article)
  return [...names].some((name) => texts.some((text) => mayMatterIn(text, name)))
}
