import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { type Appearance, namesakesIn } from './people/namesakes.ts'
import { isWriter } from './people/office-words.ts'

/** An article of a corpus with what it speaks of. */
export interface Spoken {
  article: Article
  date: string | null
  entities: Entity[]
}

/** True where a person signs an article, or stands in it behind 记者. */
export const writesIn = ({ bylines }: Pick<Article, 'bylines'>, person: Entity): boolean =>
  bylines.some(({ name, role }) => name === person.name && role !== '作者') ||
  person.mentions.some(({ title }) => title !== undefined && isWriter(title))

/** The key of a person, where another of the same name is told apart from them. */
export const namesakeKey = (name: string, label: string): string =>
  label === '' ? name : `${name}（${label}）`

/** Gives people of one name, where offices or places tell them apart, keys of their own. */
export function tellApart(corpus: Spoken[]): void {
  const byName = new Map<string, { person: Entity; appearance: Appearance }[]>()
  for (const { article, date, entities } of corpus) {
    for (const person of entities) {
      if (person.kind !== 'person') continue
      const seen = byName.get(person.name) ?? []
      const appearance = { date, titles: person.titles ?? [], isWriter: writesIn(article, person) }
      seen.push({ person, appearance })
      byName.set(person.name, seen)
    }
  }
  for (const [name, seen] of byName) {
    const labels = namesakesIn(seen.map(({ appearance }) => appearance))
    seen.forEach(({ person }, index) => {
      person.key = namesakeKey(name, labels[index]!)
    })
  }
}
