import type { Article, SaidOfName } from '../model/article.ts'
import type { Entity, EntityKind, Mention } from '../model/entity.ts'
import { codePointsBefore, fieldOf } from './gather.ts'
import { textsOf } from './piece.ts'

// What a person said of names wins over all that was found in their article.

/** Names that are no people in an article, as a person said: nothing elsewhere may rely on them. */
export const deniedIn = ({ said = [] }: Article): ReadonlySet<string> =>
  new Set(
    said
      .filter(({ says, value }) => says === 'belongs' || (says === 'name' && value !== 'person'))
      .map(({ name }) => name),
  )

/** The names of an article as a person has put them right. */
export function putRight(entities: Entity[], article: Article): Entity[] {
  if (!article.said) return entities
  const names = article.said.reduce((now, said) => SAYS[said.says](now, said, article), entities)
  const blocks = article.body.length
  const placeOf = ({ field, block }: Mention) => (field === 'body' ? block : blocks + block)
  const first = ({ mentions: [mention] }: Entity) => (mention ? placeOf(mention) : Number.MAX_SAFE_INTEGER)
  return [...names].sort(
    (a, b) => first(a) - first(b) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

type Put = (entities: Entity[], said: SaidOfName, article: Article) => Entity[]

/** It is none, or one of a kind wherever the article has it: what was found across these places is none. */
const name: Put = (entities, { name, value }, article) => {
  const others = entities.filter((entity) => entity.name !== name || entity.kind === 'figure')
  if (value === 'none') return others
  const kind = value as EntityKind
  const mentions = mentionsOf(name, article)
  if (mentions.length === 0) return entities
  const before = entities.find((entity) => entity.name === name && entity.kind === kind)
  const titled = mentions.map((mention) => {
    const title = before?.mentions.find((known) => isSame(known, mention))?.title
    return title ? { ...mention, title } : mention
  })
  const { probability: _, ...known } = before ?? { kind, name, key: name }
  const left = others.flatMap((entity) => without(entity, mentions))
  return [...left, { ...known, mentions: titled }]
}

/** What it stands for has another name. */
const belongs: Put = (entities, { name, value }, article) => {
  const own = entities.filter((entity) => entity.name === name && entity.kind !== 'figure')
  const kind = own[0]?.kind ?? 'person'
  const whole = entities.find((entity) => entity.name === value && entity.kind === kind)
  const found = own.flatMap(({ mentions }) => mentions)
  const mentions = inOrder([
    ...(whole?.mentions ?? []),
    ...(found.length > 0 ? found : mentionsOf(name, article)),
  ])
  // It was put right to itself, or its place in the text to something else.
  if (name === value || mentions.length === 0) return entities
  const titles = [...new Set([whole, ...own].flatMap((entity) => entity?.titles ?? []))]
  const { probability: _, titleProbabilities: _titles, ...known } = whole ?? { kind, name: value, key: value }
  const one: Entity = { ...known, ...(titles.length > 0 && { titles }), mentions }
  return [...entities.filter((entity) => entity !== whole && !own.includes(entity)), one]
}

/** Whoever bears the name has this office here, or none. */
const office: Put = (entities, { name, value }) =>
  entities.map((entity) => {
    if (entity.kind !== 'person' || entity.name !== name) return entity
    const { titles: _, titleProbabilities: _probabilities, ...bare } = entity
    const isTitled = entity.mentions.some(({ title }) => title !== undefined)
    const mentions = entity.mentions.map(({ title, ...mention }, index) =>
      value !== '' && (isTitled ? title !== undefined : index === 0) ? { ...mention, title: value } : mention,
    )
    return value === '' ? { ...bare, mentions } : { ...bare, titles: [value], mentions }
  })

const SAYS: Record<SaidOfName['says'], Put> = { name, belongs, office }

/** Everywhere in an article where a text stands. */
function mentionsOf(wanted: string, article: Article): Mention[] {
  const blocks = article.body.length
  return textsOf(article).flatMap((text, block) => {
    const found: Mention[] = []
    const before = codePointsBefore(text)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push({
        ...fieldOf(block, blocks),
        ...{ start: before(at), end: before(at + wanted.length), text: wanted },
      })
    return found
  })
}

const isOfText = (one: Mention, other: Mention) => one.field === other.field && one.block === other.block
const isSame = (one: Mention, other: Mention) =>
  isOfText(one, other) && one.start === other.start && one.end === other.end

/** A name without the places that are another's; figures stand within anything. */
function without(entity: Entity, taken: Mention[]): Entity[] {
  if (entity.kind === 'figure') return [entity]
  const mentions = entity.mentions.filter(
    (own) => !taken.some((other) => isOfText(own, other) && own.start < other.end && own.end > other.start),
  )
  return mentions.length > 0 ? [{ ...entity, mentions }] : []
}

/** The body first, then the head, as everywhere. */
const inOrder = (mentions: Mention[]): Mention[] =>
  [...mentions].sort(
    (a, b) =>
      Number(a.field === 'headline') - Number(b.field === 'headline') ||
      a.block - b.block ||
      a.start - b.start,
  )
