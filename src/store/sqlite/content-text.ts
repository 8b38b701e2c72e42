import { fieldOf } from '../../entities/gather.ts'
import { textsOf } from '../../entities/piece.ts'
import type { Article, Block } from '../../model/article.ts'
import type { Entity, EntityKind, Mention } from '../../model/entity.ts'

/** What is kept of an article as a whole. */
export interface Content {
  article: Article
  entities: Entity[]
}

const KINDS: EntityKind[] = ['person', 'org', 'place', 'work', 'practice', 'figure']

/** Where a name stands: which text, from where, how long; its characters are in the text. */
type Place = [text: number, start: number, length: number, title?: string]
/** What the first place does not tell of an entity. */
type Rest = Omit<Entity, 'kind' | 'name' | 'key' | 'mentions'> & { name?: string; key?: string }
type PackedEntity = [kind: number, places: Place[], rest?: Rest]

/** A block without its text; 0 where it is as the one before, as all are that one line of a file gave. */
type PackedBlock =
  | 0
  | [type: Block['type'], lines: Block['lines'], origin: Block['origin'], unsure?: number[]]

/**
 * Three lines: the texts of the body, as what is like one another packs best together; the article around them; who is
 * in it, which is read when somebody asks.
 */
export function textOfContent({ article, entities }: Content): string {
  const texts = textsOf(article).map(sliced)
  let before = ''
  const body = article.body.map(({ type, lines, origin, unsure }): PackedBlock => {
    const block: PackedBlock = unsure ? [type, lines, origin, unsure] : [type, lines, origin]
    const own = JSON.stringify(block)
    if (own === before) return 0
    before = own
    return block
  })
  return [
    article.body.map(({ text }) => text),
    { ...article, body },
    entities.map((entity) => packed(entity, texts, article)),
  ]
    .map((line) => JSON.stringify(line))
    .join('\n')
}

export function contentOfText(content: string): Content {
  const [first, second, third] = content.split('\n') as [string, string, string]
  const article = JSON.parse(second) as Omit<Article, 'body'> & { body: PackedBlock[] }
  let block: PackedBlock = 0
  const body = (JSON.parse(first) as string[]).map((text, index): Block => {
    block = article.body[index] || block
    const [type, lines, origin, unsure] = block as Exclude<PackedBlock, 0>
    return { type, text, lines, origin, ...(unsure && { unsure }) }
  })
  const whole: Article = { ...article, body }
  let entities: Entity[] | undefined
  return {
    article: whole,
    get entities() {
      if (!entities) {
        const texts = textsOf(whole).map(sliced)
        entities = (JSON.parse(third) as PackedEntity[]).map((own) => unpacked(own, texts, whole))
      }
      return entities
    },
  }
}

function packed(
  { kind, name, key, mentions, ...own }: Entity,
  texts: Slice[],
  article: Article,
): PackedEntity {
  const places = mentions.map(({ field, block, start, end, title }): Place => {
    const text = field === 'body' ? block : article.body.length + block
    return title ? [text, start, end - start, title] : [text, start, end - start]
  })
  const rest: Rest = {
    ...(name !== firstOf(places, texts) && { name }),
    ...(key !== name && { key }),
    ...own,
  }
  const number = KINDS.indexOf(kind)
  return Object.keys(rest).length === 0 ? [number, places] : [number, places, rest]
}

function unpacked([kind, places, rest = {}]: PackedEntity, texts: Slice[], article: Article): Entity {
  const { name = firstOf(places, texts)!, key = name, ...own } = rest
  let mentions: Mention[] | undefined
  return {
    ...{ kind: KINDS[kind]!, name, ...own, key },
    // Most who ask for a name ask for its places no more.
    get mentions() {
      mentions ??= places.map((place) => mentionAt(place, texts, article))
      return mentions
    },
  }
}

function mentionAt([text, start, length, title]: Place, texts: Slice[], article: Article): Mention {
  const end = start + length
  const where = { ...fieldOf(text, article.body.length), start, end, text: texts[text]!(start, end) }
  return title ? { ...where, title } : where
}

const firstOf = ([place]: Place[], texts: Slice[]): string | undefined =>
  place && texts[place[0]]!(place[1], place[1] + place[2])

type Slice = (start: number, end: number) => string

/** Gives parts of a text counted in code points; whether these are code units is looked at once. */
function sliced(text: string): Slice {
  let points: string[] | null | undefined
  return (start, end) => {
    if (points === undefined) points = /[\ud800-\udfff]/.test(text) ? [...text] : null
    return points ? points.slice(start, end).join('') : text.slice(start, end)
  }
}
