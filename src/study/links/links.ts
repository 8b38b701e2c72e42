import type { Archive } from '../../store/archive.ts'
import { type Drawn, draw, type OnProgress } from '../drawn.ts'
import { blockAt } from '../fields.ts'
import { hitsIn } from '../hits.ts'
import type { Sample } from '../sample.ts'
import type { StudySet } from '../set.ts'
import { articlesOf, type Between, chainBetween } from './chain.ts'
import { commonSentences } from './sentences.ts'

/** An article that speaks of two, with a sentence of it in which both stand, if there is one. */
export interface Link {
  from: string
  to: string
  date: string | null
  /** Its id. */
  article: string
  headline: string
  sentence: string | null
}

/** Where in its article the link begins: in a paragraph of the body, or anywhere in the head. */
export interface PlacedLink extends Link {
  isBody: boolean
  block: number
  offset: number
}

export interface Linked extends Pick<Drawn, 'total' | 'sample'> {
  /** Those between the two, where no article speaks of both; nothing where there is no way either. */
  through: string[]
  links: PlacedLink[]
}

interface Looking {
  /** Articles that are read of more that speak of both. */
  sample: Sample | undefined
  onProgress?: OnProgress
}

/** Articles that are told of each step of a chain. */
const PER_STEP = 5
const ARTICLES = 50

/**
 * How two sets are linked: by the articles that belong to both, those first in which a sentence speaks of both; where
 * there are none, by the shortest chain of names between them.
 */
export async function linksOf(
  archive: Archive,
  one: StudySet,
  other: StudySet,
  { sample, onProgress }: Looking,
): Promise<Linked> {
  const both = bothOf(one, other)
  const drawn = await draw(archive, both, sample)
  const { total } = drawn
  if (total > 0) {
    const links: PlacedLink[] = []
    let done = 0
    for await (const numbers of drawn.numbers())
      for (let at = 0; at < numbers.length; at += ARTICLES) {
        const some = numbers.slice(at, at + ARTICLES)
        links.push(...(await linksIn(archive, some, one, other)))
        done += some.length
        onProgress?.(done, drawn.sample?.size ?? total)
      }
    return { total, sample: drawn.sample, through: [], links: togetherFirst(links) }
  }
  const chain = (await chainBetween(archive, one, other)) ?? []
  const sets = [one, ...(await Promise.all(chain.map((name) => setOfName(archive, name)))), other]
  const links: PlacedLink[] = []
  for (let step = 0; chain.length > 0 && step + 1 < sets.length; step++) {
    const [from, to] = [sets[step]!, sets[step + 1]!]
    const numbers = await archive.matching(bothOf(from, to).query, { limit: PER_STEP })
    links.push(...togetherFirst(await linksIn(archive, numbers, from, to)))
  }
  return { total, sample: null, through: chain.map(({ name }) => name), links }
}

const NOTHING = { texts: [], near: [], named: [], patterns: [] }
const bothOf = (one: StudySet, other: StudySet): StudySet => ({
  line: `${one.line} ${other.line}`,
  query: { ask: 'all', of: [one.query, other.query] },
  wanted: NOTHING,
})

async function setOfName(archive: Archive, name: Between): Promise<StudySet> {
  const { kind, key } = name
  return {
    line: name.name,
    query: await articlesOf(archive, [name]),
    wanted: { ...NOTHING, named: [{ ask: 'named', kind, name: key }] },
  }
}

/** What a set is called where it stands among names. */
const nameOf = ({ line, query }: StudySet): string => (query.ask === 'named' ? query.name : line)

const togetherFirst = (links: PlacedLink[]): PlacedLink[] => [
  ...links.filter(({ sentence }) => sentence !== null),
  ...links.filter(({ sentence }) => sentence === null),
]

async function linksIn(
  archive: Archive,
  numbers: number[],
  one: StudySet,
  other: StudySet,
): Promise<PlacedLink[]> {
  const links: PlacedLink[] = []
  for (const found of await archive.articles(numbers)) {
    const [own, others] = [hitsIn(found, one.wanted), hitsIn(found, other.wanted)]
    if (!Array.isArray(own) || !Array.isArray(others)) continue
    const link = {
      ...{ from: nameOf(one), to: nameOf(other), date: found.date, article: found.article.id },
      headline: found.article.headline,
    }
    const sentences = commonSentences(own, others)
    for (const { field, at, text } of sentences) {
      const block = blockAt(field, at)
      const offset = at - field.begins[block]!
      links.push({ ...link, sentence: text, isBody: field.field === 'body', block, offset })
    }
    if (sentences.length > 0) continue
    const field = own.find(({ hits }) => hits.length > 0)
    const [at] = field?.hits[0] ?? [0]
    const block = field ? blockAt(field, at) : 0
    const place = { isBody: field?.field === 'body', block, offset: field ? at - field.begins[block]! : 0 }
    links.push({ ...link, sentence: null, ...place })
  }
  return links
}

/** The same as it is told outside of the program. */
export const linkOutside = ({ isBody: _, block: __, offset: ___, ...link }: PlacedLink): Link => link
