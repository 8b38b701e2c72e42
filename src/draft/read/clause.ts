import type { Statement } from './statements.ts'

/** A mark that ends a clause. */
const MARK = /[，；：]/

/** The clause of a sentence in which something stands, without it. */
export function clauseAround(
  { text, at, end }: Pick<Statement, 'text' | 'at' | 'end'>,
  span: { at: number; end: number },
  mark = MARK,
): string {
  const before = text.slice(at, span.at).split(mark).at(-1)!
  return before + text.slice(span.end, end).split(mark)[0]!
}
