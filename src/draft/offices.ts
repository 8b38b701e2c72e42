import { officeLengthBefore } from '../entities/people/office-words.ts'

/** One office of a title: what of, and what; 吕梁市政协, 主席. */
export interface Office {
  /** As it reads alone: what stands once before several offices belongs to each. */
  text: string
  body: string
  post: string
}

/** Heads of bodies and their deputies: what a paper gets wrong, and what somebody has one of. */
const LEADING =
  /(?:书记|主席|主任|[省市区县镇乡州局厅部处科院校馆所站社矿厂行台]长|理事长|董事长|检察长|秘书长|会长|队长|团长|总经理|总裁|总编辑|司令员|政委|委员长|总理|总统)$/
export const isLeading = ({ post }: Office): boolean => LEADING.test(post)

/** Posts of the head of a place: 市政府党组书记、市长 is mayor of the city, not of its government. */
const OF_A_PLACE = /^副?[省市区县镇乡州]长$/
const PARTY = /(?:党组|党委|党工委)$/

/** The offices of a title, each as it reads alone. */
export function officesIn(title: string): Office[] {
  const offices: Office[] = []
  let shared = ''
  for (const part of title.split(/[、，,兼和及]/)) {
    const text = part.trim()
    const length = officeLengthBefore(text, text.length)
    if (length === 0) continue
    const post = text.slice(text.length - length)
    const own = text.slice(0, text.length - length)
    const body = own === '' && !OF_A_PLACE.test(post) ? shared : own
    if (own !== '') shared = own.replace(PARTY, '')
    offices.push({ text: body + post, body, post })
  }
  return offices
}

const isDeputy = ({ text }: Office): boolean => /副[^副]{0,3}$/.test(text)

/** True where the characters of a text stand in another in their order. */
export function isWithin(text: string, longer: string): boolean {
  let at = 0
  for (const character of longer) if (character === text[at]) at++
  return at >= text.length
}

/** The last character of a post tells what it is: 书记, 区长, 主席. */
const endsAlike = (one: Office, other: Office) => one.text.slice(-2) === other.text.slice(-2)

/** What a body is of, without the organs of the party that share its name: 市政府党组, 市政府. */
export const bodyWithoutParty = ({ body }: Office): string => body.replace(PARTY, '')

/** True where two may name one office, said longer and shorter. */
export function areOne(one: Office, other: Office): boolean {
  if (one.text === other.text) return true
  if (isDeputy(one) !== isDeputy(other) || !endsAlike(one, other)) return false
  const [short, long] = one.text.length < other.text.length ? [one, other] : [other, one]
  return isWithin(short.text, long.text)
}
