import { officeLengthBefore } from '../entities/people/office-words.ts'
import { divisionNames } from '../text/divisions.ts'
import { longestAt } from '../text/trie.ts'
import { isWithin } from './within.ts'

/** One office of a title: what of, and what; 吕梁市政协, 主席. */
export interface Office {
  /** As it reads alone: what stands once before several offices belongs to each. */
  text: string
  body: string
  post: string
  /** The body before it in its title, where it names one of its own: 市委常委、宣传部部长. */
  beside?: string
}

/** Heads of bodies and their deputies: what a paper gets wrong, and what somebody has one of. */
const LEADING =
  /(?:书记|主席|主任|[省市区县镇乡州局厅部处科院校馆所站社矿厂行台]长|监事长|理事长|董事长|检察长|秘书长|会长|队长|团长|总经理|总裁|总编辑|司令员|政委|委员长|总理|总统)$/
export const isLeading = ({ post }: Office): boolean => LEADING.test(post)

/** Posts of the head of a place: 市政府党组书记、市长 is mayor of the city, not of its government. */
const OF_A_PLACE = /^副?[省市区县镇乡州]长$/
const PARTY = /(?:党组|党委|党工委)$/

/** The offices of a title, each as it reads alone. */
export function officesIn(title: string): Office[] {
  const offices: Office[] = []
  let shared = ''
  for (const text of partsOf(title)) {
    const length = officeLengthBefore(text, text.length)
    if (length === 0) continue
    const post = text.slice(text.length - length)
    const own = text.slice(0, text.length - length).replace(/^[现新]任/, '')
    const body = own === '' && !OF_A_PLACE.test(post) ? shared : own
    offices.push({ text: body + post, body, post, ...(own !== '' && shared !== '' && { beside: shared }) })
    if (own !== '') shared = own.replace(PARTY, '')
  }
  return offices
}

/** The offices of a title, as they are written: 和 within the name of a body parts nothing, 发展和改革局局长. */
function partsOf(title: string): string[] {
  const parts: string[] = []
  let open = ''
  for (const [index, part] of title.split(/([、，,兼和及])/).entries()) {
    const isMark = index % 2 === 1
    if (isMark && (/[、，,]/.test(part) || officeLengthBefore(open, open.length) > 0)) {
      parts.push(open.trim())
      open = ''
    } else open += part
  }
  return [...parts, open.trim()]
}

const isDeputy = ({ text }: Office): boolean => /副[^副]{0,3}$/.test(text)

/** The last character of a post tells what it is: 书记, 区长, 主席. */
const endsAlike = (one: Office, other: Office) => one.text.slice(-2) === other.text.slice(-2)

/** An organ of the party behind the name of a place: 区委书记 and 区纪委书记 are two. */
const ORGAN = /纪委|政法委|统战部|组织部|宣传部|团委|监委/
const areOfTwoOrgans = (one: Office, other: Office): boolean =>
  one.body !== '' && other.body !== '' && ORGAN.exec(one.body)?.[0] !== ORGAN.exec(other.body)?.[0]

/** True where 市 is the city of the paper, and the other office is of another one. */
function isOfOtherCity(short: string, long: string, home: string | undefined): boolean {
  if (home === undefined || !/^副?市/.test(short)) return false
  const place = long.slice(0, longestAt(divisionNames, long, 0))
  return place.endsWith('市') && place !== home && !long.startsWith(home)
}

/** Who bears an office in name only does not hold it. */
const OF_HONOUR = /(?:名誉|荣誉)[^誉]{0,3}$/

/** True where one is the deputy of what the other is: 市长, 副市长. */
export function areDeputies(one: Office, other: Office, home?: string): boolean {
  if (isDeputy(one) === isDeputy(other)) return false
  const [deputy, head] = isDeputy(one) ? [one, other] : [other, one]
  const post = deputy.post.replace('副', '')
  return areOne({ ...deputy, post, text: deputy.body + post }, head, home)
}

/** What a body is of, without the organs of the party that share its name: 市政府党组, 市政府. */
export const bodyWithoutParty = ({ body }: Office): string => body.replace(PARTY, '')

/** True where two may name one office, said longer and shorter; 市 alone is `home`. */
export function areOne(one: Office, other: Office, home?: string): boolean {
  if (one.text === other.text) return true
  if (isDeputy(one) !== isDeputy(other) || !endsAlike(one, other)) return false
  if (areOfTwoOrgans(one, other) || OF_HONOUR.test(one.text) !== OF_HONOUR.test(other.text)) return false
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one]
  return isWithin(short.text, long.text) && !isOfOtherCity(short.text, long.text, home)
}
