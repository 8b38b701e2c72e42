import { evidenceFrom } from '../../draft/ask/evidence.ts'
import type { Messages } from '../../messages/index.ts'
import { dayOf } from '../../search/day-of.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import type { Held } from '../held-archive.ts'
import { CODES, RequestError } from '../rpc/message.ts'
import { clipped } from './bounded.ts'

/** What a tool is given: checked by its names and kinds only. */
export interface Given {
  text: (name: string) => string
  /** A text that may be left out. */
  textOr: (name: string, otherwise: string) => string
  count: (name: string, otherwise: number, most: number) => number
  /** A day from `2022`, `2022-08` or `2022-08-03`; null where none is given. */
  day: (name: string, end: 'first' | 'last') => string | null
}

export interface Asked extends Held {
  messages: Messages
  given: Given
  /** The names that the archivist has confirmed. */
  confirmed: () => ReadonlySet<string>
  /** False once nobody waits for the answer. */
  isWanted: () => boolean
}

/** Something that an assistant may ask; it changes nothing. */
export interface Tool {
  name: string
  title: string
  description: string
  properties: Record<string, { type: 'string' | 'integer'; description: string; [more: string]: unknown }>
  required: string[]
  /** How long what an answer calls `text` may be, where that is more than a sentence. */
  longestText?: number
  /** The answer, every text of the corpus in it with where it stands. */
  answer: (asked: Asked) => Promise<Record<string, unknown>>
}

/** Arguments that keep an answer to some days. */
export const DAYS = {
  since: { type: 'string', description: 'From this day on: 2022, 2022-08 or 2022-08-03.' },
  until: { type: 'string', description: 'Up to this day.' },
} as const

/** The days that an assistant gives, both counted; null where it gives none. */
export const daysOf = ({ given }: Asked) => ({
  since: given.day('since', 'first'),
  until: given.day('until', 'last'),
})

/** A sentence, and where it stands: citation, address, file and line. */
export function quoted(found: ArchivedArticle, sentence: string, block?: number) {
  const { article: _, block: __, ...source } = evidenceFrom(found, sentence, block)
  return { ...source, date: found.date, headline: found.article.headline }
}

const wrong = (what: string) => new RequestError(CODES.badParams, what)
/** A longer text is no name and no query, where a tool does not say how long it may be. */
const LONGEST_GIVEN = 1000

export function givenIn(values: unknown, { properties, required }: Tool): Given {
  // Who leaves something out may say so by null.
  const given = Object.fromEntries(
    Object.entries(typeof values === 'object' && values !== null ? values : {}).filter(
      ([, value]) => value !== null,
    ),
  )
  for (const name of Object.keys(given))
    if (!Object.hasOwn(properties, name)) throw wrong(`unknown argument ${clipped(name, 40)}`)
  for (const name of required) if (given[name] === undefined) throw wrong(`missing argument ${name}`)
  const text = (name: string): string => {
    const value = given[name]
    const most = Number(properties[name]?.['maxLength'] ?? LONGEST_GIVEN)
    if (typeof value !== 'string' || value.trim() === '' || value.length > most)
      throw wrong(`${name}: a text, not blank, of at most ${most} characters`)
    return value
  }
  return {
    text,
    textOr: (name, otherwise) => (given[name] === undefined ? otherwise : text(name)),
    count: (name, otherwise, most) => {
      const value = given[name] ?? otherwise
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
        throw wrong(`${name}: a positive integer`)
      return Math.min(value, most)
    },
    day: (name, end) => {
      if (given[name] === undefined) return null
      const day = dayOf(text(name), end)
      if (day === undefined) throw wrong(`${name}: 2022, 2022-08 or 2022-08-03`)
      return day ?? null
    },
  }
}
