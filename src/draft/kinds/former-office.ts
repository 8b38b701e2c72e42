import { evidenceFrom } from '../ask/evidence.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import { officesIn } from '../offices.ts'
import type { NameAt, Statement } from '../read/statements.ts'
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
  for (const person of statement.names) {
    const post = postOf(person, statement)
    if (post === undefined) continue
    const articles = pool.naming(person.name).filter((found) => !isElsewhere(statement, found))
    const told = articles.map((found) => ({ found, ...beforeName(allOf(found), person.name, post) }))
    const [former] = told.filter(({ former }) => former !== undefined)
    if (!former || told.some(({ isNow }) => isNow)) continue
    const block = former.found.article.body.findIndex(({ text }) => text.includes(former.former!))
    remarks.push({
      ...{ kind: 'outdated-office', degree: 'doubt', at: person.titleAt!, end: person.at },
      says: says.formerOffice(former.former!, former.found.date),
      proposal: former.former!.slice(0, -person.name.length),
      evidence: block < 0 ? [] : [evidenceFrom(former.found, former.former!, block)],
    })
  }
  return remarks
}

/** What somebody heads by the title before their name, where nothing says that it was so once. */
function postOf({ kind, title, titleAt, at }: NameAt, { text }: Statement): string | undefined {
  if (kind !== 'person' || title === undefined || titleAt === undefined) return undefined
  const around = text.slice(Math.max(0, titleAt - BEFORE), at)
  const post = OF_THEN.test(around) ? undefined : officesIn(title).at(-1)?.post
  return post !== undefined && isOffice(post) ? post : undefined
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
