import { isWriter } from '../../entities/people/office-words.ts'
import type { Appearance, NamedEntity } from '../../store/archive.ts'
import { isLeading, type Office, officesIn } from '../offices.ts'

/** An office that the archive gives somebody: when, in how many articles, and the newest of these. */
export interface Held extends Office {
  /** The whole title in which it stands. */
  title: string
  first: string | null
  last: string | null
  articles: number
  newest: number
}

/** What the archive says of a person. */
export interface Dossier {
  entity: NamedEntity
  /** In how many articles, as far as they were looked at. */
  articles: number
  /** The numbers of these. */
  seen: Set<number>
  /** The newest first. */
  held: Held[]
  /** Known for writing, and for no office. */
  onlyWrites: boolean
  /** How often the archive has the name. */
  times: number
}

/** Made of the appearances of somebody, the newest first. */
export function dossierOf(entity: NamedEntity, seen: Appearance[]): Dossier {
  const held = new Map<string, Held>()
  for (const { article, date, note } of seen) {
    for (const title of note.titles ?? []) {
      if (isWriter(title)) continue
      for (const office of officesIn(title)) {
        const known = held.get(office.text)
        if (!known)
          held.set(office.text, { ...office, title, first: date, last: date, articles: 1, newest: article })
        else {
          known.articles++
          if (date !== null) known.first = date
          known.last ??= date
        }
      }
    }
  }
  const offices = [...held.values()]
  return {
    ...{ entity, articles: seen.length, seen: new Set(seen.map(({ article }) => article)), held: offices },
    onlyWrites: !offices.some(isLeading) && seen.some(({ note }) => note.writes === true),
    times: seen.reduce((sum, { times }) => sum + times, 0),
  }
}
