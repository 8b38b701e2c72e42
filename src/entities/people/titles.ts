import { segment } from '../../text/segment/segment.ts'
import { wholeSlice } from '../../text/whole.ts'
import { edgePercent } from './office-edges.ts'
import type { NamesBefore } from './office-ground.ts'
import { isBodyWord } from './office-lists.ts'
import { type OfficePhrase, officePhrase } from './office-phrase.ts'
import { WRITES } from './office-words.ts'

/** How far back from a name its title may begin. */
const REACH = 80

const NO_NAMES: NamesBefore = { body: () => undefined, isPerson: () => false }

/**
 * The title that stands before a name: 市政协党组书记、主席 before 林晓东. It ends with an office and holds the body and the
 * nouns that belong to it, never a verb or a particle: what is part of the sentence is no part of the title. Items parted
 * by 、 or 兼 belong to it as far as each ends with an office.
 */
export const titleBefore = (text: string, end = text.length, names: NamesBefore = NO_NAMES): string =>
  weighedTitle(text, end, names).title

export interface Title {
  title: string
  /** How likely it is right and whole, in hundredths. */
  percent: number
}

/** The title that stands before a name. */
export function weighedTitle(text: string, end: number, names: NamesBefore): Title {
  const from = Math.max(0, end - REACH)
  const near = wholeSlice(text, from, end)
  const shift = end - near.length
  const writes = WRITES.exec(near)
  if (writes) return { title: writes[0], percent: edgePercent('mark') }
  const starts = segment(near)
  const nearNames: NamesBefore = {
    body: (place) => {
      const begin = names.body(place + shift)
      return begin === undefined || begin < shift ? undefined : begin - shift
    },
    isPerson: (place) => names.isPerson(place + shift),
  }
  const ground = { text: near, starts, names: nearNames }
  let first: OfficePhrase | undefined
  for (let over = near.length; ; ) {
    const item = officePhrase(ground, over)
    if (item === undefined) break
    first = item
    if (near[item.begin - 1] !== '、' && near[item.begin - 1] !== '兼') break
    over = item.begin - 1
  }
  if (first === undefined) return { title: '', percent: 0 }
  const owner = ownerBefore(near, first.begin, nearNames)
  if (owner !== '') return { title: owner + near.slice(first.begin), percent: edgePercent('particle') }
  // What is looked at begins inside the phrase: so may its body.
  const isCut = first.begin === 0 && from > 0
  return { title: near.slice(first.begin), percent: edgePercent(isCut ? 'short' : first.edge) }
}

/** 水务局 of 水务局的总工程师: a body that has an office, not a place that has somebody. */
function ownerBefore(text: string, begin: number, names: NamesBefore): string {
  if (text[begin - 1] !== '的') return ''
  const body = names.body(begin - 1)
  const owner = body === undefined ? '' : text.slice(body, begin - 1)
  return isBodyWord(owner.slice(-1)) || isBodyWord(owner.slice(-2)) ? owner : ''
}

/**
 * The titles of somebody in one article, each once: 区委书记 and 离石区委书记 are one, said shorter and longer.
 */
export function distinctTitles(titles: Iterable<string>): string[] {
  const all = [...new Set(titles)]
  return all.filter((title) => !all.some((longer) => says(longer, title)))
}

/**
 * What each title of somebody says in full, across articles: 区委书记 says 离石区委书记 where they hold no other office that
 * it could say.
 */
export function fullTitles(titles: Iterable<string>): Map<string, string> {
  const all = [...new Set(titles)]
  const full = distinctTitles(all)
  return new Map(
    all.map((title) => {
      const longer = full.filter((other) => says(other, title))
      return [title, longer.length === 1 ? longer[0]! : title]
    }),
  )
}

/** True for a longer title that ends with another. Offices that say little alone: whoever is 副主任 may be 主任 elsewhere. */
const says = (longer: string, title: string) =>
  longer.length > title.length && longer.endsWith(title) && longer[longer.length - title.length - 1] !== '副'
