import { titleBefore } from '../../entities/people/titles.ts'
import { surnameAt } from '../../text/surnames.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import type { Library } from './library.ts'

/** So far back a title may begin. */
const REACH = 40

/** The people of the archive whose names stand where nothing else was found: who reads one article knows fewer names. */
export async function withKnownPeople(statements: Statement[], library: Library): Promise<Statement[]> {
  const known: Statement[] = []
  for (const statement of statements) {
    const more = await knownIn(statement, library)
    known.push(more.length === 0 ? statement : { ...statement, names: [...statement.names, ...more] })
  }
  return known
}

async function knownIn({ text, at, end, starts, names }: Statement, library: Library): Promise<NameAt[]> {
  const found: NameAt[] = []
  const isFree = (from: number, to: number) =>
    names.every((own) => own.end <= from || own.at >= to || own.kind === 'place')
  for (let from = at; from < end; from++) {
    const surname = surnameAt(text, from)
    if (surname === 0) continue
    for (const length of [surname + 2, surname + 1]) {
      const to = from + length
      if (to > end || !isFree(from, to)) continue
      const name = text.slice(from, to)
      if (!/^\p{Script=Han}+$/u.test(name)) continue
      const title = titleBefore(text.slice(Math.max(at, from - REACH), from))
      // Short ones are parts of words more often than names, where no office stands before.
      if (title === '' && (length < 3 || starts[from] === 0)) continue
      if (!(await library.person(name))) continue
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
