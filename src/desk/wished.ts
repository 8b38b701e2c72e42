import type { Correction } from '../ingest/correct/correction.ts'
import { lineOfPlace } from '../ingest/correct/origin.ts'
import { type PhrasePlace, placesOf } from '../ingest/correct/phrases.ts'
import type { Article } from '../model/article.ts'
import type { FixWish } from './fix-wish.ts'

/** The correction that a wish means, by the lines of the file; `all` are the articles that it holds now. */
export function correctionFor(
  article: Article,
  { operation, block, value, from = '', place }: FixWish,
  lines: string[],
  all: Article[],
): Correction | undefined {
  const first = article.source.lines[0]?.[0] ?? 1
  const at = (range: [number, number], more: Partial<Correction> = {}): Correction => ({
    ...{ file: article.source.file, operation, lines: range },
    begins: [...(lines[range[0] - 1] ?? '').trim()].slice(0, BEGINNING).join(''),
    ...more,
  })
  switch (operation) {
    case 'split': {
      const line = article.body[block]?.lines[0]?.[0]
      return line === undefined || line === first ? undefined : at([line, line])
    }
    case 'join': {
      const before = all
        .map(({ source }) => source.lines[0]?.[0] ?? 0)
        .filter((line) => line < first)
        .sort((a, b) => b - a)[0]
      return before === undefined ? undefined : at([before, before], { to: first })
    }
    case 'head':
      return at([first, first], { part: 'headline', value })
    case 'byline':
    case 'kind':
    case 'date':
      return at([first, first], { value })
    case 'drop': {
      const range = article.body[block]?.lines
      return range?.[0] ? at([range[0][0], range.at(-1)![1]]) : undefined
    }
    case 'name':
    case 'belongs':
    case 'office':
      return at([first, first], { from, value })
    case 'text': {
      const line = place && lineIn(article, place, from, lines)
      if (line === undefined) return undefined
      const nth = placesOf(article, line, from).findIndex((known) => isSame(known, place!)) + 1
      return nth === 0 ? undefined : at([line, line], { from, value, ...(nth > 1 && { nth }) })
    }
  }
}

/** So much of a line tells it from others. */
const BEGINNING = 8

const isSame = (one: PhrasePlace, other: PhrasePlace) =>
  one.field === other.field && one.index === other.index && one.offset === other.offset

/** The line of a phrase; of one in the head the first line that has it, or by which at least the head is meant. */
function lineIn(article: Article, place: PhrasePlace, from: string, lines: string[]): number | undefined {
  if (place.field === 'body') {
    const block = article.body[place.index]
    return block && lineOfPlace(block, place.offset)
  }
  const own = article.source.lines.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  const isMeant = (line: number) => placesOf(article, line, from).some((known) => isSame(known, place))
  return own.find((line) => lines[line - 1]?.includes(from) && isMeant(line)) ?? own.find(isMeant)
}
