import type { Remark } from '../finding.ts'
import { isLeading, officesIn } from '../offices.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import { statedAfter, statedBefore, statedOfPronoun } from '../stated-after.ts'
import type { Given } from './about.ts'
import type { Check } from './context.ts'
import { officeRemarks } from './office.ts'
import { nameRemarks } from './person-name.ts'

/** The offices that a sentence gives a person: before the name, or said of it. */
function givenTo(person: NameAt, { text, end: sentenceEnd, names }: Statement): Given[] {
  const { title, titleAt } = person
  const before =
    title === undefined
      ? []
      : officesIn(title).map((office) => ({ office, at: titleAt!, end: titleAt! + title.length }))
  const isAlone = names.every(({ kind, name }) => kind !== 'person' || name === person.name)
  const stated = [
    ...statedBefore(text, titleAt ?? person.at),
    ...statedAfter(text, person.end),
    ...(isAlone ? statedOfPronoun(text, person.end, sentenceEnd) : []),
  ].flatMap(({ offices, at, end }) => offices.map((office) => ({ office, at, end })))
  return [...before, ...stated].filter(({ office }) => isLeading(office))
}

/** Every person of a sentence: the name, and what the sentence says that they are. */
export const checkPeople: Check = async (statement, context) => {
  const remarks: Remark[] = []
  for (const person of statement.names) {
    if (person.kind !== 'person' || !/^\p{Script=Han}{2,4}$/u.test(person.name)) continue
    const given = givenTo(person, statement)
    const dossier = await context.library.person(person.name)
    const about = { person, given, statement, context }
    remarks.push(...(await nameRemarks(about, dossier)))
    if (dossier) remarks.push(...(await officeRemarks(about, dossier)))
  }
  return remarks
}
