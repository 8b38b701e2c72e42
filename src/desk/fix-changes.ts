import { putRight } from '../entities/put-right.ts'
import type { Correction } from '../ingest/correct/correction.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { FixLine, FixOutcome } from './fix-wish.ts'

/** The articles of a file as they are read with some corrections. */
export interface ReadAgain {
  articles: Article[]
  date: string | null
}

/** What a correction changes: in the names of the article, in a text, or in which articles there are. */
export function changes(
  { article, entities }: { article: Article; entities: Entity[] },
  { operation, from, value = '', lines: [line] }: Correction,
  [before, after]: [ReadAgain, ReadAgain],
): FixOutcome {
  switch (operation) {
    case 'name':
    case 'belongs':
    case 'office': {
      const said = [{ says: operation, name: from!, value }]
      return { before: entities.map(nameLine), after: putRight(entities, { ...article, said }).map(nameLine) }
    }
    case 'text':
      return { before: textsAt(before.articles, line), after: textsAt(after.articles, line) }
    default:
      return { before: outline(before), after: outline(after) }
  }
}

const nameLine = ({ kind, name, value, unit, titles, mentions }: Entity): FixLine => ({
  kind,
  text: [kind === 'figure' ? `${value}${unit}` : name, titles?.join('、') ?? '', `×${mentions.length}`]
    .filter(Boolean)
    .join('  '),
})

/** The paragraphs of the article that has a line, and its head. */
const textsAt = (articles: Article[], line: number): string[] =>
  articles
    .filter(({ source }) => source.lines.some(([first, last]) => first <= line && line <= last))
    .flatMap(({ kicker, headline, subhead, body }) => [
      ...[...kicker, headline, ...subhead],
      ...body.map(({ text }) => text),
    ])

const outline = ({ articles, date }: ReadAgain): string[] =>
  articles.map(({ headline, headlineFrom, kind, bylines, body, source }) => {
    const names = bylines.map(({ name, role }) => `${role} ${name}`).join(' ')
    const sign = headlineFrom === 'inferred' ? '~ ' : ''
    const where = `${source.lines[0]?.[0] ?? 1}–${source.lines.at(-1)?.[1] ?? 1}`
    return [`${where}  ${sign}${headline}`, names, kind === 'article' ? '' : kind, date, `${body.length}¶`]
      .filter(Boolean)
      .join('  ')
  })
