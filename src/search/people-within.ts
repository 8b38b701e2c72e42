import type { Archive } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { segment } from '../text/segment/segment.ts'
import { surnameAt } from '../text/surnames.ts'
import type { MeantName } from './meant-names.ts'

/** Who is looked up in a clause stands near its beginning. */
const LONGEST = 60
/** Two characters may be any word's; three that bear a surname are hardly another name. */
const TELLING = 3
/** Names of other peoples begin with no surname, and are looked for at both ends alone. */
const LONGEST_NAME = 20

/** People of the archive whose whole names stand in a line: 市长林晓东, 林晓东市长, or a clause that holds them. */
export async function peopleWithin(archive: Archive, typed: string): Promise<MeantName[]> {
  const atEnd = await personAtEnd(archive, typed.trim())
  const text = fold(typed).slice(0, LONGEST)
  const starts = segment(text)
  const isWord = (from: number, to: number) => starts[from] !== 0 && (to === text.length || starts[to] !== 0)
  const people: MeantName[] = atEnd ? [atEnd] : []
  for (let from = 0; from < text.length; from++) {
    const surname = surnameAt(text, from)
    if (surname === 0) continue
    for (const to of [from + surname + 2, from + surname + 1]) {
      if (to > text.length || (to - from < TELLING && !isWord(from, to))) continue
      const [entity] = await archive.entitiesKeyed(text.slice(from, to), ['person'])
      if (!entity) continue
      // 米洛 of 安达·米洛 is nobody else.
      if (people.every((known) => !known.entity.name.includes(entity.name)))
        people.push({ entity, forgiven: 'within' })
      from = to - 1
      break
    }
  }
  return people
}

/** Whoever a line begins or ends with: 总理某某. */
async function personAtEnd(archive: Archive, line: string): Promise<MeantName | undefined> {
  for (let length = Math.min(LONGEST_NAME, line.length - 1); length >= TELLING; length--)
    for (const name of [line.slice(-length), line.slice(0, length)])
      for (const entity of (await archive.entitiesKeyed(name, ['person'])).slice(0, 1))
        return { entity, forgiven: 'within' }
  return undefined
}
