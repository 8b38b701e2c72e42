import type { EntityKind } from '../model/entity.ts'
import { cardsOf } from '../search/cards-of.ts'
import { find, type Hit } from '../search/find.ts'
import { valuesOf } from '../search/values.ts'
import type { Archive } from '../store/archive.ts'
import type { ArticleLine, EntityPage, FoundLine, FoundLines, IssueLine, ShownArticle } from './desk.ts'
import type { Asked } from './questions.ts'

interface Listening {
  /** The generation of the newest search. */
  newest: () => number
  onSome: (some: FoundLines) => void
}

/** The answer to a question. A search that is no longer the newest is given up. */
export async function answer(
  archive: Archive,
  asked: Asked,
  { newest, onSome }: Listening,
): Promise<IssueLine[] | ArticleLine[] | ShownArticle | EntityPage | FoundLines | undefined> {
  switch (asked.ask) {
    case 'issues':
      return archive.issues()
    case 'articlesOf':
      return archive.articlesOf(asked.issue)
    case 'article':
      return shown(archive, asked.id)
    case 'page':
      return pageOf(archive, asked.kind, asked.key)
    case 'find':
      return found(archive, asked, () => newest() === asked.generation, onSome)
  }
}

async function shown(archive: Archive, id: string): Promise<ShownArticle | undefined> {
  const archived = await archive.article(id)
  if (!archived) return undefined
  const { article, issue, date, dateSure, paper, entities } = archived
  const counts = await archive.articleCounts(entities)
  return {
    ...{ article, issue, date, dateSure, paper },
    entities: entities.map((entity, index) => ({ ...entity, articles: counts[index]! })),
  }
}

async function pageOf(archive: Archive, kind: EntityKind, key: string): Promise<EntityPage | undefined> {
  const [entity] = await archive.entitiesKeyed(key, [kind])
  if (!entity) return undefined
  const values = kind === 'figure' ? await valuesOf(archive, entity) : []
  return { cards: await cardsOf(archive, { entity }), values }
}

async function found(
  archive: Archive,
  { line, limit }: { line: string; limit: number },
  isWanted: () => boolean,
  onSome: (some: FoundLines) => void,
): Promise<FoundLines> {
  const onHits = (hits: Hit[]) => onSome({ line, total: hits.length, hits: hits.map(asLine) })
  const { total, hits } = await find(archive, { line, limit, isWanted, onHits })
  return { line, total, hits: hits.map(asLine) }
}

const asLine = ({ article, issue, date, matches, forgiven = [] }: Hit): FoundLine => ({
  ...{ id: article.id, kind: article.kind, page: article.page, headline: article.headline },
  ...{ headlineFrom: article.headlineFrom, issue, date, matches },
  forgiven: forgiven.map(({ typed, meant }) => [typed, meant]),
})
