import type { NameAt, Statement } from '../read/statements.ts'

/** What of a sentence is told of somebody: its clauses from where nobody else stands to where somebody else does. */
export function partOf(person: NameAt, statement: Statement): Statement {
  const { text, at, end, names } = statement
  const others = names.filter(({ kind, name }) => kind === 'person' && name !== person.name)
  const last = Math.max(at, ...others.filter((own) => own.end <= person.at).map((own) => own.end))
  const next = Math.min(end, ...others.filter((own) => own.at >= person.end).map((own) => own.at))
  // Between two of one clause no clause begins: they do it together.
  const begun = last === at ? 0 : text.slice(last, person.at).search(BEGUN)
  const over = next === end ? end - person.end : text.slice(person.end, next).search(/[，；][^，；]*$/)
  const [from, to] = [begun < 0 ? at : last + begun, over < 0 ? end : person.end + over]
  return {
    ...statement,
    ...{ at: from, end: to, names: names.filter((own) => own.at >= from && own.end <= to) },
  }
}
/** …的，是某某: what stands before is told of the one behind it. */
const BEGUN = /[，；](?!(?:就|正)?是)/
