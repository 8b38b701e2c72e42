import { bylinesAtEnd, bylinesAtStart } from '../../ingest/page/bylines-in-text.ts'
import type { Byline } from '../../model/article.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { nameLength } from './name-length.ts'

/** Whoever signs may be named within so many characters of the beginning or the end. */
const REACH = 80
const POSTS = /记者|通讯员|实习生/
/** A bracket around those who sign, or what they did. */
const SIGNED = /[（(《〈]|报道|文[/·]图/
const NOBODY: Find[] = []
/** As likely as names were in brackets behind a text, on half a daily. */
const PERCENT = 90

/** Who signs a text, at its beginning or its end: （本报记者林晓东）, （林晓东沈建波）, which no space parts. */
export function signed({ text, block }: Piece): Find[] {
  const begin = text.slice(0, REACH)
  const end = text.slice(-REACH)
  const first = POSTS.test(begin) && SIGNED.test(begin) ? bylinesAtStart(begin) : []
  const last = /[）)摄]$/.test(end) ? bylinesAtEnd(end) : []
  if (first.length + last.length === 0) return NOBODY
  const from = text.length - end.length
  return [
    ...named(first).map((name) => [name, begin.indexOf(name)] as const),
    ...named(last).map((name) => [name, from + end.lastIndexOf(name)] as const),
  ].flatMap(([name, at]) =>
    at >= 0 && text.startsWith(name, at)
      ? [{ ...personFind(text, block, at, name.length), percent: PERCENT }]
      : [],
  )
}

/** The names of who signs, where each of them looks like one: 课题组 in brackets is nobody. */
const named = (writers: Byline[]): string[] => {
  const names = writers.map(({ name }) => name)
  return names.every((name) => nameLength(`${name}，`, 0) === name.length) ? names : []
}
