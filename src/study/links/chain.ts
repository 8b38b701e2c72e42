import type { Query } from '../../model/query.ts'
import type { Archive } from '../../store/archive.ts'
import { everybodySpoken, type Spoken } from '../../store/tallies.ts'
import { fold } from '../../text/fold.ts'
import { byCodePoint } from '../../text/order.ts'
import type { StudySet } from '../set.ts'

/** Somebody or something between two others. */
export type Between = Pick<Spoken, 'kind' | 'key' | 'name' | 'articles'>

/** Places and figures are of everybody: what two have in common by them says nothing. */
const LINKING = new Set<string>(['person', 'org', 'work', 'practice'])
/** Articles that are looked at for a step: of the names that the fewest articles speak of, as many as have so many. */
const ARTICLES = 20_000
/** Of articles that have to be read. */
const READ = 500
/** Steps from each end. */
const STEPS = 3

/** One end, and who is so many steps away from it. */
interface End {
  set: StudySet
  steps: Map<string, Between>[]
  seen: Set<string>
}

/** The shortest row of names of which each shares an article with the next, from one set to another. */
export async function chainBetween(
  archive: Archive,
  one: StudySet,
  other: StudySet,
): Promise<Between[] | undefined> {
  const ends: [End, End] = [endOf(one), endOf(other)]
  for (let step = 0; step < STEPS; step++)
    for (const [index, end] of ends.entries()) {
      if (!(await goOn(archive, end))) return undefined
      const beyond = ends[1 - index]!
      const meeting = await meetingOf(end, beyond)
      if (!meeting) continue
      const [near, far] = [await wayTo(archive, end, meeting), await wayTo(archive, beyond, meeting)]
      if (!near || !far) return undefined
      const way = [...near, meeting.name, ...far.reverse()]
      return index === 0 ? way : way.reverse()
    }
  return undefined
}

const identityOf = ({ kind, key }: Pick<Between, 'kind' | 'key'>): string => `${kind} ${key}`

const endOf = (set: StudySet): End => ({ set, steps: [], seen: new Set() })

/** Who is meant by an end itself is nobody between. */
const isMeant = ({ wanted }: StudySet, { kind, key, name }: Between): boolean =>
  wanted.named.some((own) => own.kind === kind && (own.name === key || name.includes(own.name))) ||
  wanted.texts.some(({ text }) => fold(name).includes(text))

/** Finds who is a step farther away; false where nobody is. */
async function goOn(archive: Archive, end: End): Promise<boolean> {
  const last = end.steps.at(-1)
  const query = last ? await articlesOf(archive, rarest([...last.values()])) : end.set.query
  const fresh = (await namesIn(archive, query)).filter(
    (name) => !end.seen.has(identityOf(name)) && !isMeant(end.set, name),
  )
  end.steps.push(new Map(fresh.map((name) => [identityOf(name), name])))
  for (const name of fresh) end.seen.add(identityOf(name))
  return fresh.length > 0
}

/** Names that lead on, for they stand in another article, too. */
function rarest(names: Between[]): Between[] {
  const leading = names.filter(({ articles }) => articles > 1).sort(byRareness)
  let sum = 0
  const end = leading.findIndex(({ articles }) => {
    sum += articles
    return sum > ARTICLES
  })
  return end < 0 ? leading : leading.slice(0, Math.max(1, end))
}

const byRareness = (one: Between, other: Between): number =>
  one.articles - other.articles || byCodePoint(one.name, other.name) || byCodePoint(one.kind, other.kind)

/** Who stands in the last step of the one end and nearest to the other, of several whom the fewest articles speak of. */
async function meetingOf(
  end: End,
  beyond: End,
): Promise<{ name: Between; steps: Map<End, number> } | undefined> {
  const last = end.steps.at(-1)!
  for (const [step, names] of beyond.steps.entries()) {
    const [name] = [...last.values()].filter((own) => names.has(identityOf(own))).sort(byRareness)
    if (name)
      return {
        name,
        steps: new Map([
          [end, end.steps.length - 1],
          [beyond, step],
        ]),
      }
  }
  return undefined
}

/** The names from an end to before the one where both meet. */
async function wayTo(
  archive: Archive,
  end: End,
  meeting: { name: Between; steps: Map<End, number> },
): Promise<Between[] | undefined> {
  const way: Between[] = []
  let name = meeting.name
  for (let step = meeting.steps.get(end)! - 1; step >= 0; step--) {
    const before = end.steps[step]!
    const beside = await namesIn(archive, await articlesOf(archive, [name]))
    const [next] = beside.filter((own) => before.has(identityOf(own))).sort(byRareness)
    if (!next) return undefined
    way.unshift(next)
    name = next
  }
  return way
}

/** The articles that speak of names. */
export async function articlesOf(archive: Archive, names: Pick<Between, 'kind' | 'key'>[]): Promise<Query> {
  const numbers: number[] = []
  for (const { kind, key } of names)
    for (const { number } of await archive.entitiesKeyed(key, [kind])) numbers.push(number)
  return { ask: 'entities', numbers }
}

/** Whom the newest articles of a query speak of. */
async function namesIn(archive: Archive, query: Query): Promise<Between[]> {
  const { tallies } = archive
  const numbers = await archive.matching(query, { limit: tallies ? ARTICLES : READ })
  if (tallies) {
    const speaking = tallies.speaking()
    await speaking.add(numbers)
    return (await everybodySpoken(speaking)).filter(({ kind }) => LINKING.has(kind))
  }
  const names = new Map<string, Between>()
  for (const { entities } of await archive.articles(numbers))
    for (const { kind, key, name } of entities)
      if (LINKING.has(kind)) names.set(identityOf({ kind, key }), { kind, key, name, articles: 0 })
  const known = [...names.values()]
  const counts = await archive.articleCounts(known)
  return known.map((name, index) => ({ ...name, articles: counts[index]! }))
}
