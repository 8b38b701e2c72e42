import type { Article } from '../model/article.ts'

/** A text of an article as the index has it: the head in one, each byline, the body in one. */
export interface Field {
  field: 'head' | 'byline' | 'body'
  /** Its lines or blocks, one a line. */
  text: string
  /** Where each of them begins. */
  begins: number[]
}

/** Stands between the lines of a field, for which nothing that is looked for counts. */
export const BREAK = '\n'

const joined = (field: Field['field'], texts: string[]): Field => {
  let at = 0
  const begins = texts.map((text) => {
    const begin = at
    at += text.length + BREAK.length
    return begin
  })
  return { field, text: texts.join(BREAK), begins }
}

export const fieldsOf = ({ kicker, headline, subhead, bylines, body }: Article): Field[] => [
  joined('head', [...kicker, headline, ...subhead]),
  ...bylines.map(({ name }) => joined('byline', [name])),
  joined(
    'body',
    body.map(({ text }) => text),
  ),
]

/** Which line or block of its field a place belongs to. */
export function blockAt({ begins }: Field, at: number): number {
  let block = 0
  while (block + 1 < begins.length && begins[block + 1]! <= at) block++
  return block
}
