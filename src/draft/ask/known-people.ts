import { titleBefore } from '../../entities/people/titles.ts'
import { homophones } from '../../text/sound/readings.ts'
import { surnameAt } from '../../text/surnames.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import { statedAfter } from '../stated-after.ts'
import type { Library } from './library.ts'

/** So far back a title may begin. */
const REACH = 40
const NAME = /^\p{Script=Han}+$/u
/** A clause begins behind it; lists of names are longer than what each of them is worth. */
const CLAUSE = /[，：；“‘「]/

/** The people of the archive whose names stand where nothing else was found: who reads one article knows fewer names. */
export async function withKnownPeople(statements: Statement[], library: Library): Promise<Statement[]> {
  const known: Statement[] = []
  for (const statement of statements) {
    const more = await knownIn(statement, library)
    known.push(more.length === 0 ? statement : { ...statement, names: [...statement.names, ...more] })
  }
  return known
}

async function knownIn(statement: Statement, library: Library): Promise<NameAt[]> {
  const { text, at, end, names } = statement
  const found: NameAt[] = []
  const isFree = (from: number, to: number) =>
    names.every((own) => own.end <= from || own.at >= to || own.kind === 'place')
  for (let from = at; from < end; from++) {
    const surname = surnameAt(text, from)
    if (surname === 0) continue
    for (const length of [surname + 2, surname + 1]) {
      const to = from + length
      if (to > end || !isFree(from, to) || !NAME.test(text.slice(from, to))) continue
      const title = titleBefore(text.slice(Math.max(at, from - REACH), from))
      if (!(await isSomebody(statement, from, to, title !== '', library))) continue
      const name = text.slice(from, to)
      found.push({
        ...{ kind: 'person', name, key: name, at: from, end: to },
        ...(title !== '' && { title, titleAt: from - title.length }),
      })
      from = to - 1
      break
    }
  }
  return found
}

/** True for a name that the archive has, or one that sounds like one where a clause begins with it. */
async function isSomebody(
  { text, at, starts }: Statement,
  from: number,
  to: number,
  hasTitle: boolean,
  library: Library,
): Promise<boolean> {
  const name = text.slice(from, to)
  // Short ones are parts of words more often than names, where no office stands beside them.
  const isShort = name.length < 3 || starts[from] === 0
  if (isShort && !hasTitle && statedAfter(text, to).length === 0) return false
  if (await library.person(name)) return true
  const isApart = (from === at || CLAUSE.test(text[from - 1]!)) && starts[to] !== 0
  if (name.length < 3 || !isApart || isOfWords(starts, from, to)) return false
  return (await library.namesLike(name, 'person')).some((other) => homophones(other.name, name))
}

/** True where words of two characters and more cover a stretch: such are no names. */
function isOfWords(starts: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (starts[at] !== 0 && starts[at + 1] !== 0) return false
  return true
}
