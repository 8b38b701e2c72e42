import type { ArchivedArticle } from '../store/archive.ts'
import { divisionNames, shortNames } from '../text/divisions.ts'
import { segment } from '../text/segment/segment.ts'
import { longestAt } from '../text/trie.ts'
import type { Witness } from './ask/witness.ts'
import type { Statement } from './read/statements.ts'

/** 临县, 汾阳市: a name with what it is; 海南 alone may be a street. */
const WITH_LEVEL = /[省市县区州]$/

/** The places that a sentence names: those that are read as names, and those of the list of divisions. */
function placesIn({ names, text, at, end, starts }: Statement): string[] {
  const places = names.filter(({ kind }) => kind === 'place').map((own) => text.slice(own.at, own.end))
  for (let from = at; from < end; from++) {
    if (starts[from] === 0) continue
    const name = text.slice(from, from + longestAt(divisionNames, text, from))
    if (name === '' || !WITH_LEVEL.test(name)) continue
    places.push(name)
    from += name.length - 1
  }
  return places
}

/** Each sentence is asked with every article that may speak of it. */
const placesKept = new WeakMap<Statement, string[]>()

function placesOf(statement: Statement): string[] {
  const places = placesKept.get(statement) ?? placesIn(statement)
  placesKept.set(statement, places)
  return places
}

/** Read once of an article. */
const kept = new WeakMap<ArchivedArticle, string>()

/** All that an article says, its paper too. */
export function allOf(found: ArchivedArticle): string {
  const { kicker, headline, subhead, dateline, body } = found.article
  const text =
    kept.get(found) ??
    [found.paper, ...kicker, headline, ...subhead, dateline, ...body.map((block) => block.text)].join('\n')
  kept.set(found, text)
  return text
}

/** True where a sentence names places, none of which an article speaks of. */
export function isElsewhere(statement: Statement, found: ArchivedArticle): boolean {
  const places = placesOf(statement)
  const text = allOf(found)
  return places.length > 0 && places.every((name) => !isNamed(name, text) && !isPartOf(name, text))
}

/** True where a text has a place, with its level or without; 最大同乡会 has no 大同. */
function isNamed(name: string, text: string): boolean {
  if (text.includes(name)) return true
  const short = withoutLevel(name)
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    const from = Math.max(0, at - BESIDE)
    const starts = segment(text.slice(from, at + short.length + BESIDE))
    if (starts[at - from] !== 0 && starts[at - from + short.length] !== 0) return true
  }
  return false
}
const BESIDE = 4

/** 离石小区 is a part of a place of which a text speaks. */
function isPartOf(name: string, text: string): boolean {
  const length = Math.max(longestAt(divisionNames, name, 0), longestAt(shortNames, name, 0))
  return length > 1 && length < name.length - 1 && text.includes(name.slice(0, length))
}

const withoutLevel = (name: string): string =>
  name.length > 2 ? name.replace(/[省市县区镇乡村]$/, '') : name

/** 全市, 全区: what is counted is of another place. */
export function isOfOtherWhole({ text, at, end }: Statement, { found, text: other }: Witness): boolean {
  const wholes = (given: string) => new Set(given.match(/全[国省市区县镇乡村]/g) ?? [])
  const mine = wholes(text.slice(at, end))
  const said = wholes(other)
  const theirs = said.size > 0 ? said : wholes(allOf(found))
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((whole) => theirs.has(whole))
}
