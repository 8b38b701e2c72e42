import { officeBehind, officeLengthBefore } from '../entities/people/office-words.ts'
import { type Office, officesIn } from './offices.ts'

/** Verbs that give an office. */
const IS =
  '(?:(?:目前|现在|同时|既|又|也|还)?(?:现任|时任|担任|兼任|就任|出任|新任|升任|当选为?|任|是|系|为))'
const OFFICE = '([^，。；！？“”‘’《》：（）()]{2,30})'
/** What somebody is said to be, behind the name: X现任…, X当选…, X，是…, ，同时是…. */
const STATED = new RegExp(
  `^(?:同志|女士|先生)?[，,]?${IS}${OFFICE}(?:[，、](?:同时|并|也|还|又)?(?:是|任|兼任|担任)${OFFICE})?`,
)
/** X（…）, X以…的身份. */
const BESIDE = [/^[（(]([^，。；“”《》（）()]{2,30})[)）]/, /^[，,]?以([^，。；“”《》（）()]{2,30}?)的?身份/]
/** 他是…, in the same sentence or the next. */
const PRONOUN = new RegExp(`[，；。！？][”’」』]?\\s*[他她]${IS}${OFFICE}`)
const REACH = 70
/** A place's head and its party's: what stands behind a name without a body is clear of these alone. */
const CLEAR = /^(?:市长|县长|区长|镇长)$/

/** Offices that a text gives somebody, and where. */
export interface StatedOffice {
  offices: Office[]
  at: number
  end: number
}

/** The offices that a text gives somebody behind the name that ends at a place. */
export function statedAfter(text: string, end: number): StatedOffice[] {
  const rest = text.slice(end, end + REACH)
  const behind = officeBehind(rest, 0)
  if (CLEAR.test(behind)) return [{ offices: officesIn(behind), at: end, end: end + behind.length }]
  const stated = STATED.exec(rest) ?? BESIDE.map((way) => way.exec(rest)).find((match) => match !== null)
  if (!stated) return []
  let from = 0
  return stated.slice(1).flatMap((part) => {
    if (part === undefined) return []
    const at = rest.indexOf(part, from)
    from = at + part.length
    return officeAtBegin(part, end + at)
  })
}

/** The office that the next 他 or 她 is said to hold, of whom a sentence speaks alone. */
export function statedOfPronoun(text: string, from: number, sentenceEnd: number): StatedOffice[] {
  const stated = PRONOUN.exec(text.slice(from, sentenceEnd + REACH))
  // What stands later is of another sentence.
  if (!stated || from + stated.index > sentenceEnd) return []
  const [all, part] = stated
  return officeAtBegin(part!, from + stated.index + all.length - part!.length)
}

/** What a text says before a name: 作为…，X. */
export function statedBefore(text: string, at: number): StatedOffice[] {
  const stated = /(?:作为|身为)([^，。；！？“”《》：（）()]{2,30})[，的]$/.exec(
    text.slice(Math.max(0, at - REACH), at),
  )
  return stated ? officeAtBegin(stated[1]!, at - 1 - stated[1]!.length) : []
}

/** The longest office with which a text begins; 书记的秘书 is another's. */
function officeAtBegin(part: string, at: number): StatedOffice[] {
  for (let length = part.length; length > 1; length--) {
    if (officeLengthBefore(part, length) === 0 || part[length] === '的') continue
    const offices = officesIn(part.slice(0, length).replaceAll('的', ''))
    return [{ offices, at, end: at + length }]
  }
  return []
}
