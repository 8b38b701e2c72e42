import type { Archive, NamedEntity, NameQuestion } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { matchSound, soundQuery } from '../text/sound/match.ts'
import { homophones } from '../text/sound/readings.ts'
import { homophoneQuestion, slipQuestion, soundQuestion, wholeNameQuestion } from './name-question.ts'
import { nearlyIn } from './nearly.ts'
import { spellings, withEndBegun } from './spelling.ts'

/** How a text was found that is not what was typed. */
export type Forgiven = 'sound' | 'homophone' | 'slip' | 'short' | 'words'

/** What a term may have meant. */
export interface Meant {
  text: string
  how: Forgiven
  /** True where it is the whole name of somebody or something, not a part of a name or headline. */
  isName: boolean
  /** Whose name it is, or is a part of. */
  entity?: NamedEntity
}

/** The index brings so many candidates at most; more than this nobody could mean. */
const CANDIDATES = 300
const HEADLINES = 200
/** What is kept of them. */
const MOST_MEANT = 12

/**
 * A name or headline is looked up by its first sixty characters (store/sqlite/tokens.ts), of at most six letters each:
 * nothing longer can have meant one.
 */
const LONGEST_TYPED = 360

/** What a term may have meant, by the names and headlines of the corpus; the likeliest first. */
export async function meantBy(archive: Archive, term: string): Promise<Meant[]> {
  if (term.length > LONGEST_TYPED) return []
  const typed = soundQuery(fold(term))
  const meant = /[a-z]/.test(typed)
    ? await bySound(archive, typed)
    : typed.length >= 2 && /\p{Script=Han}/u.test(typed)
      ? [...(await byHomophones(archive, typed)), ...(await bySlip(archive, typed))]
      : []
  const unique = new Map<string, Meant>()
  for (const one of meant.sort((a, b) => Number(b.isName) - Number(a.isName))) {
    const known = unique.get(one.text)
    if (!known && fold(one.text) !== fold(term)) unique.set(one.text, one)
  }
  return [...unique.values()].slice(0, MOST_MEANT)
}

/** Names that begin as these letters sound; whole ones first, of each the most often mentioned. */
export async function namesSounding(archive: Archive, letters: string): Promise<NamedEntity[]> {
  const begun = (await bySound(archive, soundQuery(letters))).filter(({ text, entity }) =>
    entity?.name.startsWith(text),
  )
  const whole = begun.sort((a, b) => Number(b.isName) - Number(a.isName))
  return [...new Map(whole.map(({ entity }) => [entity!.number, entity!])).values()]
}

/** So many ways to write a term are asked for of those that texts have. */
const MOST_WRITTEN = 6

/** Ways to write a term that texts have as what it may have meant; those that weigh most come first. */
export const asWritten = (ways: Map<string, number>, how: Forgiven): Meant[] =>
  [...ways]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_WRITTEN)
    .map(([text]) => ({ text, how, isName: false }))

type Range = [from: number, to: number]

/** Names and headlines that the index brings for a question, as far as they hold what is looked for. */
async function amongNames(
  archive: Archive,
  question: NameQuestion,
  how: Forgiven,
  holds: (name: string) => Range | undefined,
): Promise<Meant[]> {
  const entities = await archive.entitiesLike(question, CANDIDATES)
  const headlines = await archive.headlinesLike(question, HEADLINES)
  const meant = (name: string, entity?: NamedEntity): Meant[] => {
    const range = holds(name)
    return range ? [asMeant(name, range, how, entity)] : []
  }
  return [
    ...entities.flatMap((entity) => meant(entity.name, entity)),
    ...headlines.flatMap(({ headline }) => meant(headline)),
  ]
}

async function bySound(archive: Archive, typed: string): Promise<Meant[]> {
  const found: Meant[] = []
  const ask = async (question: NameQuestion) =>
    found.push(...(await amongNames(archive, question, 'sound', (name) => matchSound(typed, name))))
  for (const spelling of spellings(typed)) {
    if (spelling.length < 2) continue
    const isInitials = !spelling.some(({ isWhole }) => isWhole)
    // Initials alone fit parts of many names: whole names come first, and are enough.
    if (isInitials) await ask(wholeNameQuestion(spelling))
    if (!isInitials) await ask(soundQuestion(withEndBegun(spelling)))
    else if (found.length === 0) await ask(soundQuestion(spelling))
    if (found.length > 0 && spelling.every(({ isWhole }) => isWhole)) break
  }
  return found
}

function asMeant(name: string, [from, to]: Range, how: Forgiven, entity?: NamedEntity): Meant {
  const isName = entity !== undefined && from === 0 && to === name.length
  return { text: name.slice(from, to), how, isName, ...(entity && { entity }) }
}

const byHomophones = (archive: Archive, typed: string): Promise<Meant[]> =>
  amongNames(archive, homophoneQuestion(typed), 'homophone', (name) => {
    for (let at = 0; at + typed.length <= name.length; at++)
      if (homophones(name.slice(at, at + typed.length), typed)) return [at, at + typed.length]
    return undefined
  })

/** Names with one wrong, missing or additional character. */
async function bySlip(archive: Archive, typed: string): Promise<Meant[]> {
  if (typed.length < 3) return []
  const question = slipQuestion(typed)
  const entities = await archive.entitiesLike(question, CANDIDATES)
  const near = entities.filter(({ name }) => {
    const folded = fold(name)
    const range = nearlyIn(folded, typed)
    // A short term with a slip is anybody's: it must be the whole name.
    return range && (typed.length > 3 || Math.abs(folded.length - typed.length) <= 1)
  })
  const inNames = near.map((entity) => {
    const folded = fold(entity.name)
    return asMeant(folded, nearlyIn(folded, typed)!, 'slip', entity)
  })
  if (typed.length < 4) return inNames
  const headlines = await archive.headlinesLike(question, HEADLINES)
  const inHeadlines = headlines.flatMap(({ headline }) => {
    const folded = fold(headline)
    const range = nearlyIn(folded, typed)
    return range ? [{ text: folded.slice(...range), how: 'slip' as const, isName: false }] : []
  })
  return [...inNames, ...inHeadlines]
}
