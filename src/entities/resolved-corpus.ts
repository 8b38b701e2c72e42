import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { KnownNames } from './known-names.ts'
import { mayMatterIn } from './people/occurrences.ts'
import { readTextsOf } from './piece.ts'
import { Schemes } from './practices/schemes.ts'
import { resolve, type Spoken } from './resolve.ts'
import { type Surroundings, type Tagged, tag } from './tag.ts'

interface Entry {
  article: Article
  surroundings: Surroundings
  tagged: Tagged
  spoken: Spoken
}

/**
 * The entities of a corpus in memory, kept right while its files come, change and go: a file is tagged when it comes;
 * when a name's certainty changes, the articles to which it matters are resolved again, and no others.
 */
export class ResolvedCorpus {
  /** The articles of each file by their ids. */
  private readonly files = new Map<string, Map<string, Entry>>()
  private readonly names = new KnownNames()
  private readonly schemes = new Schemes()

  /** Files with what they hold now; an empty list for one that is gone. */
  update(files: Iterable<[string, { article: Article; surroundings: Surroundings }[]]>): void {
    const fresh = new Set<Entry>()
    const changed = new Set<string>()
    for (const [file, articles] of files) {
      const entries = articles.map(({ article, surroundings }) => ({
        article,
        surroundings,
        tagged: tag(article, surroundings),
        spoken: { entities: [] },
      }))
      const past = [...(this.files.get(file)?.values() ?? [])]
      for (const { spoken } of past) this.schemes.count(spoken.entities, -1)
      const before = namesIn(past)
      if (entries.length > 0) this.files.set(file, new Map(entries.map((entry) => [entry.article.id, entry])))
      else this.files.delete(file)
      for (const entry of entries) fresh.add(entry)
      for (const name of this.names.replace(before, namesIn(entries))) changed.add(name)
    }
    for (const entries of this.files.values()) {
      for (const entry of entries.values()) {
        if (!fresh.has(entry) && !mattersTo(entry.article, changed)) continue
        this.schemes.count(entry.spoken.entities, -1)
        entry.spoken = resolve(entry.article, entry.tagged, this.names.tree, entry.surroundings.given?.none)
        this.schemes.count(entry.spoken.entities, 1)
      }
    }
  }

  entitiesOf(article: Article): Entity[] {
    return this.spokenOf(article)?.entities ?? []
  }

  /** Whom and what an article of the corpus speaks of, or why that is not known. */
  spokenOf({ id, source }: Article): Spoken | undefined {
    const spoken = this.files.get(source.file)?.get(id)?.spoken
    return spoken && { ...spoken, entities: this.schemes.among(spoken.entities) }
  }
}

const namesIn = (entries: Entry[]) => entries.flatMap(({ tagged }) => tagged.people.names)

function mattersTo(article: Article, names: Set<string>): boolean {
  const texts = readTextsOf(article)
  return [...names].some((name) => texts.some((text) => mayMatterIn(text, name)))
}
