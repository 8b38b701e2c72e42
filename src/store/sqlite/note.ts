import { writesIn } from '../../entities/tell-apart.ts'
import type { Article } from '../../model/article.ts'
import type { Entity } from '../../model/entity.ts'
import type { Note } from '../archive.ts'
import { undamaged } from './damage.ts'

type FigureNote = Pick<Entity, 'value' | 'unit' | 'number' | 'upTo' | 'about'>

/** What is kept of an entity in one article beside how often it stands there. */
export function noteOf(article: Article, entity: Entity): string | null {
  const { kind, titles, value, unit, number, upTo, about, steps, by, workKind, within } = entity
  if (kind === 'person') return personNote(titles ?? [], writesIn(article, entity))
  if (kind === 'figure') return figureNote({ value, unit, number, upTo, about })
  const text = JSON.stringify({ steps, by, workKind, within })
  return text === '{}' ? null : text
}

/** Nearly always one office: it stands alone. */
function personNote(titles: string[], writes: boolean): string | null {
  if (titles.length === 0 && !writes) return null
  if (titles.length === 1 && !writes) return JSON.stringify(titles[0])
  return JSON.stringify({ ...(titles.length > 0 && { titles }), ...(writes && { writes }) })
}

/** Value and unit, and the others where they say more; 0 for a number that the value says already. */
function figureNote({ value, unit, number, upTo, about }: FigureNote): string {
  const said = String(number) === value ? 0 : { number }
  const more = upTo === undefined && about === undefined ? [] : [{ upTo, about }]
  return JSON.stringify([value, unit, ...(said === 0 && more.length === 0 ? [] : [said, ...more])])
}

export function readNote(note: string): Note | FigureNote {
  const kept = undamaged(() => JSON.parse(note)) as
    | string
    | Note
    | [string, string, (0 | FigureNote)?, FigureNote?]
  if (typeof kept === 'string') return { titles: [kept] }
  if (!Array.isArray(kept)) return kept
  const [value, unit, said = 0, more] = kept
  return { value, unit, ...(said === 0 ? { number: Number(value) } : said), ...more }
}
