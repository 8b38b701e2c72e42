import { isDoubtful, isOfficeDoubtful } from '../entities/doubt.ts'
import type { Entity } from '../model/entity.ts'
import type { Archive } from '../store/archive.ts'
import type { SumLine } from './told.ts'

/** More articles than this are not read for a sum: a day has fewer, and of a search the first ones say enough. */
const READ = 200
const LISTED = 300

/** Who and what these articles speak of together, the most widely spoken of first. */
export async function sumsOf(archive: Archive, ids: string[]): Promise<SumLine[]> {
  const lines = new Map<string, SumLine>()
  for (const id of ids.slice(0, READ)) {
    const entities = (await archive.article(id))?.entities ?? []
    for (const entity of entities) {
      const known = lines.get(`${entity.kind} ${entity.key}`)
      if (known) {
        known.articles++
        known.times += entity.mentions.length
        if (
          known.detail === '' ||
          (known.isDetailDoubtful && !isOfficeDoubtful(entity) && detailOf(entity) !== '')
        ) {
          known.detail = detailOf(entity)
          known.isDetailDoubtful = isOfficeDoubtful(entity)
        }
        known.isDoubtful &&= isDoubtful(entity)
      } else lines.set(`${entity.kind} ${entity.key}`, lineOf(entity))
    }
  }
  return [...lines.values()]
    .sort(
      (a, b) => Number(a.isDoubtful) - Number(b.isDoubtful) || b.articles - a.articles || b.times - a.times,
    )
    .slice(0, LISTED)
}

const lineOf = (entity: Entity): SumLine => ({
  ...{ kind: entity.kind, key: entity.key, name: entity.name, detail: detailOf(entity) },
  ...{ isDoubtful: isDoubtful(entity), isDetailDoubtful: isOfficeDoubtful(entity) },
  ...{ articles: 1, times: entity.mentions.length },
})

/** What goes with a name where it is listed: the office, the value, the place around it. */
export function detailOf({ kind, titles, value, unit, within }: Entity): string {
  if (kind === 'figure') return `${value}${unit}`
  if (kind === 'person') return titles?.[0] ?? ''
  return kind === 'place' ? (within ?? '') : ''
}
