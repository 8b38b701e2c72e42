import type { Archive } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { segment } from '../text/segment/segment.ts'
import { surnameAt } from '../text/surnames.ts'
import type { MeantName } from './meant-names.ts'

/** Who is looked up in a clause stands near its beginning. */
const LONGEST = 60
/** Two characters may be any word's; three that bear a surname are hardly another name. */
const TELLING = 3

/** People of the archive whose whole names stand in a line: 市长林晓东, 林晓东市长, or a clause that holds them. */
export async function peopleWithin(archive: Archive, typed: string): Promise<MeantName[]> {
  const text = fold(typed).slice(0, LONGEST)
  const starts = segment(text)
  const isWord = (from: number, to: number) => starts[from] !== 0 && (to === text.length || starts[to] !== 0)
  const people: MeantName[] = []
  for (let from = 0; from < text.length; from++) {
    const surname = surnameAt(text, from)
    if (surname === 0) continue
    for (const to of [from + surname + 2, from + surname + 1]) {
      if (to > text.length || (to - from < TELLING && !isWord(from, to))) continue
      const [entity] = await archive.entitiesKeyed(text.slice(from, to), ['person'])
      if (!entity) continue
      if (people.every((known) => known.entity.number !== entity.number))
        people.push({ entity, forgiven: 'within' })
      from = to - 1
      break
    }
  }
  return people
}
