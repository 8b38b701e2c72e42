import type { Remark } from '../finding.ts'
import { isLeading, type Office, officesIn } from '../offices.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import { statedAfter, statedBefore, statedOfPronoun } from '../stated-after.ts'
import type { Given } from './about.ts'
import type { Check } from './context.ts'
import { officeRemarks } from './office.ts'
import { nameRemarks } from './person-name.ts'
import { rankRemarks } from './rank.ts'

/** The offices that a sentence gives a person: before the name, or said of it. */
function givenTo(person: NameAt, statement: Statement): Given[] {
  const { text, end: sentenceEnd, names } = statement
  const { title, titleAt } = person
  const own = title === undefined ? undefined : title.slice(ofAnother(title))
  const before = own === undefined ? [] : officesBefore(own, titleAt! + title!.length - own.length, statement)
  const within = IN_BODY.exec(text.slice(Math.max(0, person.at - REACH), person.at))?.[1]
  const ofBody = (office: Office): Office =>
    within && office.body === '' ? { ...office, body: within, text: within + office.post } : office
  const isAlone = names.every(({ kind, name }) => kind !== 'person' || name === person.name)
  const stated = [
    ...statedBefore(text, titleAt ?? person.at),
    ...statedAfter(text, person.end),
    ...(isAlone ? statedOfPronoun(text, person.end, sentenceEnd) : []),
  ].flatMap(({ offices, at, end }) => offices.map((office) => ({ office: ofBody(office), at, end })))
  return [...before, ...stated].filter(({ office }) => isLeading(office))
}

/** 副主席某某和秘书长: so much of a title is that of somebody whom no reader of names has found. */
const ofAnother = (title: string): number => OF_ANOTHER.exec(title)?.[0].length ?? 0
const OF_ANOTHER = /^.*(?:书记|主席|主任|[省市县区镇乡局院校会]长)\p{Script=Han}{2,3}[和与及、](?=.{2})/u

/** 在某协会，X担任…. */
const IN_BODY = /在(\p{Script=Han}{3,16})[，,]$/u

/** The offices of a title; one without its body is of that which ends there, or of that of the person before: 主席甲、秘书长乙. */
function officesBefore(title: string, at: number, { text, names }: Statement): Given[] {
  const offices = officesIn(title)
  const [first] = offices
  const isAlone = first?.body === '' && !OF_A_PLACE.test(first.post)
  const body = isAlone
    ? names.find((own) => own.kind === 'org' && own.at < at && isAt(own.end, at))
    : undefined
  if (body)
    return officesIn(text.slice(body.at, at) + title).map((office) => ({
      ...{ office, at: body.at, end: at + title.length },
    }))
  const place = isAlone ? OF_PLACE.exec(text.slice(Math.max(0, at - REACH), at))?.[1] : undefined
  if (place)
    return officesIn(place + title).map((office) => ({
      ...{ office, at: at - place.length, end: at + title.length },
    }))
  const last = isAlone ? names.find((own) => own.title && text.slice(own.end, at) === '、') : undefined
  const shared = last && officesIn(last.title!).at(-1)?.body
  return offices.map((office) => ({
    office: shared && office.body === '' ? { ...office, text: shared + office.post, body: shared } : office,
    ...{ at, end: at + title.length },
  }))
}
/** A body that begins with a place, and before which nothing stands: 某某县第二中学 | 校长. */
const OF_PLACE = /(?:^|\P{Script=Han})(\p{Script=Han}{2,3}[县区市镇乡州]\p{Script=Han}{2,12})$/u
const REACH = 20
const OF_A_PLACE = /^副?[省市区县镇乡州]长$/
/** The name of a school may have been read as far as the first character of its head: 第一中学校 | 长. */
const isAt = (end: number, at: number): boolean => end === at || end === at + 1

/** Every person of a sentence: the name, and what the sentence says that they are. */
export const checkPeople: Check = async (statement, context) => {
  const remarks: Remark[] = []
  for (const person of statement.names) {
    if (person.kind !== 'person' || !/^\p{Script=Han}{2,4}$/u.test(person.name)) continue
    const given = givenTo(person, statement)
    const dossier = await context.library.person(person.name)
    const about = { person, given, statement, context }
    remarks.push(...(await nameRemarks(about, dossier)))
    if (!dossier) continue
    const offices = await officeRemarks(about, dossier)
    remarks.push(...(offices.length > 0 ? offices : await rankRemarks(about, dossier)))
  }
  return remarks
}
