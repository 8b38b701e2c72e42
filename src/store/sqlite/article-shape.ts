import type { ArchivedArticle } from '../archive.ts'

// What an index that somebody else made calls an article is one where it has all that is asked of an article.

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const number: Check = (value) => typeof value === 'number'
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]))

const lines = list((value) => list(number)(value) && (value as unknown[]).length === 2)

const isArticle = shape({
  ...{ id: text, kind: text, page: orNull(number), kicker: list(text), headline: text, headlineFrom: text },
  ...{ subhead: list(text), labels: list(text), bylines: list(shape({ name: text, role: text })) },
  ...{ dateline: orNull(text), eventDate: orNull(text), eventDateFrom: orNull(text), jump: orNull(text) },
  ...{ continues: orNull(text), continuedBy: orNull(text) },
  body: list(shape({ type: text, text, lines, origin: list(number), unsure: orNone(list(number)) })),
  source: shape({ file: text, lines, sheet: orNone(number), part: orNone(shape({ of: text, at: number })) }),
  confidence: shape({ value: number, doubts: list(text) }),
})

const isEntity = shape({
  ...{ kind: text, name: text, key: text, titles: orNone(list(text)) },
  ...{ titleProbabilities: orNone(list(number)), within: orNone(text), workKind: orNone(text) },
  ...{ steps: orNone(list(text)), by: orNone(text), evidence: orNone(number), value: orNone(text) },
  ...{ unit: orNone(text), number: orNone(number), upTo: orNone(number), of: orNone(text) },
  ...{ probability: orNone(number) },
  mentions: list(
    shape({ field: text, block: number, start: number, end: number, text, title: orNone(text) }),
  ),
})

export const hasShape = ({ article }: ArchivedArticle): boolean => isArticle(article)
export const haveShape = (entities: unknown): boolean => list(isEntity)(entities)
