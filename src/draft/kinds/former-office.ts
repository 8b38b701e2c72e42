import { officeLengthBefore } from '../../entities/people/office-words.ts'
import { evidenceFrom } from '../ask/evidence.ts'
import type { Pool } from '../ask/pool.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'
import { callingsOf } from '../slots/callings.ts'
import { isOffice } from '../slots/side.ts'
import type { Check } from './context.ts'

/** 前财政厅厅长, 市原副市长: what somebody was; 目前, 日前, 平原 are none. */
const WAS =
  /(?:(?<![目此以当日面年从之午跟提])前(?![来往进年后夕期景沿])|(?<![高草平太中河])原(?![来因则子料有]))(?:任)?/
const REACH = 24
/** So much before a title says that it is one of then. */
const BEFORE = 8
const OF_THEN = /[前原]|曾|时任|卸任|离任|退休|离休|当年|那时|昔日/

/** An office of somebody of whom the archive says everywhere that they had it before. */
export const checkFormerOffices: Check = async (statement, { pool, says }) => {
  const remarks: Remark[] = []
  for (const person of peopleIn(statement, pool)) {
    const office = officeOf(person, statement)
    if (office === undefined) continue
    const articles = pool.naming(person.whole).filter((found) => !isElsewhere(statement, found))
    const told = articles.map((found) => ({ found, ...beforeName(allOf(found), person.whole, office.post) }))
    const [former] = told.filter(({ former }) => former !== undefined)
    if (!former || told.some(({ isNow }) => isNow)) continue
    const block = former.found.article.body.findIndex(({ text }) => text.includes(former.former!))
    remarks.push({
      ...{ kind: 'outdated-office', degree: 'doubt', at: office.at, end: person.at },
      says: says.formerOffice(former.former!, former.found.date),
      proposal: former.former!.slice(0, -person.whole.length),
      evidence: block < 0 ? [] : [evidenceFrom(former.found, former.former!, block)],
    })
  }
  return remarks
}

/** A post that no list of offices has: 首相. */
const SHORTEST = 2

/** Somebody whom a sentence names, and the name in full. */
interface Person {
  at: number
  end: number
  whole: string
}

/** So many of the likest sentences say whom readers of names may not see. */
const MOST = 4

/** The people of a sentence, and those whom the articles that are most like it name; of a foreign name its last part, too. */
function peopleIn({ text, at, end, names }: Statement, pool: Pool): Person[] {
  const about = text.slice(at, end)
  const articles = new Set(
    pool
      .alikeAround(about)
      .slice(0, MOST)
      .map(({ witness }) => witness.found),
  )
  const known = [...articles].flatMap(({ entities }) =>
    entities.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])),
  )
  const people: Person[] = names.flatMap(({ kind, name, ...own }) => {
    const whole = known.find((other) => other.endsWith(`·${name}`)) ?? name
    return kind === 'person' ? [{ at: own.at, end: own.end, whole }] : []
  })
  for (const name of known) {
    const short = about.includes(name) ? name : name.slice(name.lastIndexOf('·') + 1)
    const from = short.length > 1 ? about.indexOf(short) : -1
    const own = { at: at + from, end: at + from + short.length, whole: name }
    if (from >= 0 && !people.some((other) => other.at < own.end && own.at < other.end)) people.push(own)
  }
  return people
}

/** What somebody heads by what stands before their name, where nothing says that it was so once. */
function officeOf(
  { at, end }: Person,
  { text, starts, at: from }: Statement,
): { at: number; post: string } | undefined {
  const [calling] = callingsOf(text, starts, from, at, end)
  if (calling?.end !== at || !isOffice(calling.text)) return undefined
  if (OF_THEN.test(text.slice(Math.max(0, calling.at - BEFORE), at))) return undefined
  const length = officeLengthBefore(text, at) || SHORTEST
  return { at: calling.at, post: text.slice(at - length, at) }
}

/** The office with which an article names somebody, where it says that it was so once; and whether it names it as one of now. */
function beforeName(text: string, name: string, post: string): { former?: string; isNow: boolean } {
  let former: string | undefined
  let isNow = false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const clause = text
      .slice(Math.max(0, at - REACH), at)
      .split(/[，。；：！？\n（）“”]/)
      .at(-1)!
    if (!clause.endsWith(post)) continue
    const was = WAS.exec(clause)
    // 忙前忙后的某局局长: what goes on with 的 is said of all that follows.
    if (was && !clause.slice(was.index).includes('的')) former ??= clause.slice(was.index) + name
    else isNow = true
  }
  return { ...(former !== undefined && { former }), isNow }
}
