import type { ArticleLine, ShownArticle } from '../desk/told.ts'
import type { Article } from '../model/article.ts'
import { partTexts } from './article-parts.ts'
import { headParts } from './marks.ts'
import { clamp } from './point.ts'
import type { Reading } from './state/parts.ts'
import type { Place } from './state/place.ts'
import type { State } from './state/state.ts'

// An article that was read anew may have fewer paragraphs, or more: where what a person stood on is now.

/** The paragraph of the same text, else of the same line of the file; nothing where there is none any more. */
export function sameBlock(before: Article, now: Article, block: number): number | undefined {
  const own = before.body[block]
  if (!own) return undefined
  if (now.body[block]?.text === own.text) return block
  const same = now.body.findIndex(({ text }) => text === own.text)
  if (same >= 0) return same
  const line = own.lines[0]?.[0]
  const there = now.body.findIndex(({ lines }) => lines.some(([from, to]) => from <= line! && line! <= to))
  return there < 0 ? undefined : there
}

function samePlace(before: ShownArticle, now: ShownArticle, { block, offset }: Place): Place {
  const heads = [before, now].map(({ article }) => headParts(article).head) as [number, number]
  const own = sameBlock(before.article, now.article, block - heads[0])
  const texts = partTexts(now)
  // What is gone leaves its row to what stands there now.
  const part = clamp(own === undefined ? block : own + heads[1], 0, texts.length - 1)
  return { block: part, offset: Math.min(offset, texts[part]!.length) }
}

/** A person stays in the paragraph that they were in. */
export function sameReading(before: ShownArticle, now: ShownArticle, reading: Reading): Reading {
  const [was, is] = [partTexts(before), partTexts(now)]
  if (was.length === is.length && was.every((text, part) => text === is[part])) return reading
  const { place, point, selection } = reading
  const anchor = selection && samePlace(before, now, selection.anchor)
  return {
    ...{ ...reading, place: samePlace(before, now, place), point: samePlace(before, now, point) },
    ...{ selection: selection && { ...selection, anchor: anchor! }, words: null },
  }
}

/** What is read goes on where it was when the article comes under the id that it has now. */
export function readOnAs(id: string, state: State, { id: before, headline }: ArticleLine): State {
  const isRead = state.shown?.article.id === before && state.shown.article.headline === headline
  return id === before || !isRead ? state : { ...state, arriving: { article: id, ...state.reading.point } }
}
