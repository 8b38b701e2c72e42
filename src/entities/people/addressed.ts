import { fileUnder } from '../../text/filed.ts'
import { ADDRESSES } from '../../text/offices.ts'
import { surnameAt, surnameLength } from '../../text/surnames.ts'
import { firstsOf, longestAt, trieOf } from '../../text/trie.ts'
import type { Find } from '../find.ts'

/** 廉书记: how the only person of the article with that surname may be called whose office it is. */
export function holdersByAddress(people: Map<string, Map<string, number>>): Map<string, string> {
  const bySurname = new Map<string, string[]>()
  for (const name of people.keys()) {
    const surname = name.slice(0, surnameLength(name))
    if (surname !== '') fileUnder(bySurname, surname, name)
  }
  const holders = new Map<string, string>()
  for (const [surname, [name, ...namesakes]] of bySurname) {
    if (namesakes.length > 0) continue
    for (const office of ADDRESSES) {
      if ([...people.get(name!)!.keys()].some((title) => title.endsWith(office)))
        holders.set(surname + office, name!)
    }
  }
  return holders
}

const addresses = trieOf(ADDRESSES)
const ADDRESS_FIRSTS = firstsOf(addresses)

/** Where people of an article are called by surname and office. */
export function addressed(text: string, block: number, holders: Map<string, string>): Find[] {
  const found: Find[] = []
  if (holders.size === 0) return found
  for (let office = 1; office < text.length; office++) {
    if (ADDRESS_FIRSTS[text.charCodeAt(office)] === 0) continue
    const length = longestAt(addresses, text, office)
    if (length === 0) continue
    const begin = office > 1 && surnameAt(text, office - 2) === 2 ? office - 2 : office - 1
    const short = text.slice(begin, office + length)
    const name = holders.get(short)
    if (name === undefined) continue
    const title = text.slice(office, office + length)
    found.push({ kind: 'person', name, key: name, block, at: begin, length: short.length, title })
  }
  return found
}
