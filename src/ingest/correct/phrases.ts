import type { Article, Block } from '../../model/article.ts'
import { moved } from '../../text/stretches.ts'
import { withUnsure } from './blocks.ts'
import { type Apply, articleAt, holds, replaced, withHeadline } from './corrected-file.ts'
import { originAt } from './origin.ts'

// Corrections of what stands in a text, by its line: recognition has its say first, so that a phrase put right moves no
// boundary of an article, and the file stays as it was printed.

/** Where a phrase stands in an article: in a line of its head as printed (kicker, headline, subhead), or in a block. */
export interface PhrasePlace {
  field: 'head' | 'body'
  index: number
  offset: number
}

/** The lines of a head that were printed. */
const headOf = ({ kicker, headline, headlineFrom, subhead }: Article): string[] => [
  ...kicker,
  headlineFrom === 'print' ? headline : '',
  ...subhead,
]

function* offsetsOf(text: string, phrase: string): Generator<number> {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) yield at
}

/** Where a phrase stands in a line of a file: in the head, where that line is none of the body alone. */
export function placesOf(article: Article, line: number, phrase: string): PhrasePlace[] {
  if (phrase === '') return []
  const inBody = article.body.flatMap((block, index) =>
    [...offsetsOf(block.text, phrase)]
      .filter((offset) =>
        block.origin.length > 0 ? originAt(block, offset)?.[1] === line : holds(block.lines, line),
      )
      .map((offset): PhrasePlace => ({ field: 'body', index, offset })),
  )
  // Of a record the head stands in the same line.
  const isRecord = article.source.lines.every(([first, last]) => first === line && last === line)
  const isOfBody =
    !isRecord && article.body.some(({ origin, lines }) => origin.length > 0 && holds(lines, line))
  if (isOfBody) return inBody
  const inHead = headOf(article).flatMap((text, index) =>
    [...offsetsOf(text, phrase)].map((offset): PhrasePlace => ({ field: 'head', index, offset })),
  )
  return [...inHead, ...inBody]
}

const spliced = (text: string, at: number, length: number, value: string) =>
  text.slice(0, at) + value + text.slice(at + length)

/** A block with another phrase at a place; what stands around it still knows where it came from. */
function withPhrase(block: Block, at: number, length: number, value: string): Block {
  const end = at + length
  const by = value.length - length
  const text = spliced(block.text, at, length, value)
  const triples = Array.from({ length: block.origin.length / 3 }, (_, index) =>
    block.origin.slice(3 * index, 3 * index + 3),
  ) as [number, number, number][]
  const last = originAt(block, end)
  const behind = triples
    .filter(([offset]) => offset >= end)
    .map(([offset, ...where]) => [offset + by, ...where])
  const goesOn = last && last[0] < end && end < block.text.length
  const resumed = goesOn ? [[end + by, last[1], last[2] + end - last[0]]] : []
  const before = triples.filter(([offset]) => offset < at || (offset === at && value !== ''))
  const { unsure = [] } = block
  const kept = [...moved(unsure, 0, at, 0), ...moved(unsure, end, block.text.length, end + by)]
  return withUnsure({ ...block, text, origin: [...before, ...resumed, ...behind].flat() }, kept)
}

function withHeadPhrase(article: Article, index: number, made: (text: string) => string): Article {
  const { kicker, subhead } = article
  const put = (texts: string[], first: number) =>
    texts.map((text, own) => (first + own === index ? made(text) : text)).filter((text) => text !== '')
  const headline = index === kicker.length ? made(article.headline) : article.headline
  return withHeadline({
    ...article,
    ...{ kicker: put(kicker, 0), headline, subhead: put(subhead, kicker.length + 1) },
    ...(headline === '' && { headlineFrom: 'inferred' as const }),
  })
}

/** A character or a phrase is another one. */
export const text: Apply = (page, { lines: [at], from = '', nth = 1, value = '' }) => {
  const article = articleAt(page, at)
  const place = article && placesOf(article, at, from)[nth - 1]
  if (!article || !place || value === from) return undefined
  const { field, index, offset } = place
  const made =
    field === 'head'
      ? withHeadPhrase(article, index, (own) => spliced(own, offset, from.length, value))
      : withHeadline({
          ...article,
          body: article.body
            .map((block, own) => (own === index ? withPhrase(block, offset, from.length, value) : block))
            .filter((block) => block.text !== ''),
        })
  return replaced(page, new Map([[article, [made]]]))
}

/** What is said of a name waits for the names of the article to be found. */
export const saidOfName: Apply = (page, { lines: [at], operation, from = '', value = '' }) => {
  const article = articleAt(page, at)
  if (!article || from === '') return undefined
  const texts = [...headOf(article), article.headline, ...article.body.map((block) => block.text)]
  if (!texts.some((own) => own.includes(from))) return undefined
  const says = operation as 'name' | 'belongs' | 'office'
  const said = [...(article.said ?? []), { says, name: from, value }]
  return replaced(page, new Map([[article, [{ ...article, said }]]]))
}
