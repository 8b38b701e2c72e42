import { WordClass } from '../text/segment/words.ts'
import { areMostlyOne, endingOf, endingsLike, placeLength } from './bodies.ts'
import type { Statement } from './read/statements.ts'

/** A stretch of a text. */
export interface Span {
  at: number
  end: number
}

const LEAST_LENGTH = 4
/** So much may stand between what two names begin with and the ending of one of them. */
const MOST_OTHERWISE = 5
const HAN = /^(?:(?!的)\p{Script=Han})+$/u
/** 在水利局, 进图书馆: such words stand before a name. */
const BEFORE_NAME = new Set<number>([WordClass.verb, WordClass.function])

/** What of a sentence may be written for a body: what is read as one, what is nearly so, what begins so and ends as bodies do. */
export function spansFor(body: string, statement: Statement): Span[] {
  const { names, text } = statement
  const read = names
    .filter(({ kind }) => kind === 'org' || kind === 'place')
    .map(({ at, end }): Span => ({ at, end }))
  const spans = [...read, ...mostlySo(body, statement), ...begunSo(body, statement)]
  // 张三 | 连在图书馆: what begins within a name is no word.
  const isCut = (at: number) => names.some((own) => own.kind === 'person' && own.at < at && at < own.end)
  return spans.filter(
    ({ at, end }) => end - at >= LEAST_LENGTH && HAN.test(text.slice(at, end)) && !isCut(at) && !isCut(end),
  )
}

function* mostlySo(body: string, { text, at, end, starts }: Statement): Generator<Span> {
  for (let from = at; from + body.length <= end; from++) {
    const to = from + body.length
    if (isApart(starts, from, to) && areMostlyOne(text.slice(from, to), body)) yield { at: from, end: to }
  }
}

function* begunSo(body: string, { text, at, end, starts }: Statement): Generator<Span> {
  const ending = endingOf(body)
  const stem = body.slice(0, body.length - ending.length)
  for (const begin of new Set([stem, body.slice(0, placeLength(body))])) {
    if (begin.length < 2) continue
    for (let from = text.indexOf(begin, at); from >= 0 && from < end; from = text.indexOf(begin, from + 1)) {
      for (const other of endingsLike(ending)) {
        const own = text.slice(from, end).indexOf(other, begin.length)
        const to = from + own + other.length
        // A place and an ending alone are no body of it.
        if (own < begin.length + (begin === stem ? 0 : 1) || own > begin.length + MOST_OTHERWISE) continue
        if (isApart(starts, from, to)) yield { at: from, end: to }
      }
    }
  }
}

const isApart = (starts: Uint8Array, from: number, to: number): boolean =>
  starts[from] !== 0 && starts[to] !== 0 && !(BEFORE_NAME.has(starts[from]!) && starts[from + 1] !== 0)
