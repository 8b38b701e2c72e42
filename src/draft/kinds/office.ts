import { isOfOtherPlace } from '../ask/bare-level.ts'
import type { Dossier, Held } from '../ask/dossier.ts'
import type { Remark } from '../finding.ts'
import { areElsewhere, areInOneBody, areOfOneLevel } from '../office-places.ts'
import { areDeputies, areOne, isLeading, type Office } from '../offices.ts'
import type { About, Given } from './about.ts'
import { bearerOf } from './bearer.ts'
import { behindName, statedSo } from './behind-name.ts'
import { isInCompany } from './company.ts'
import { outdated } from './outdated.ts'

/** What somebody was: no office of now. */
const FORMER =
  /(?:(?:原|前)(?:[\u4e00-\u9fff]{1,4}[省市县区镇乡])?|(?:时任|曾任|历任|卸任)[\u4e00-\u9fff]{0,6}|不再?(?:是|任|担任)|[当那彼]时的|卸下|辞去|离任|曾经?是|曾经?担任|从前是|以前是|原来是|当时是|当过|做过)$/
const FORMER_REACH = 8
/** Somebody of whom so many articles speak has no offices that none of them gives. */
const WELL_KNOWN = 3

/** What the archive says of the offices that a sentence gives somebody. */
export async function officeRemarks(about: About, dossier: Dossier): Promise<Remark[]> {
  const remarks: Remark[] = []
  const held = dossier.held.filter(isLeading)
  const { home } = about.context.library
  const isHeld = ({ office }: Given) => held.some((one) => areOne(office, one, home))
  // Of several offices at once the archive need not know each.
  const given = about.given.some(isHeld)
    ? about.given.filter((one) => isHeld(one) || held.some((own) => areDeputies(own, one.office, home)))
    : about.given
  for (const one of given) {
    const remark = await officeRemark(about, one, dossier)
    if (remark) remarks.push(remark)
  }
  // One title is said once to be wrong.
  return remarks.filter(({ at }, index) => remarks.findIndex((other) => other.at === at) === index)
}

async function officeRemark(about: About, given: Given, dossier: Dossier): Promise<Remark | undefined> {
  const { office } = given
  const { text } = about.statement
  const isFormer =
    FORMER.test(text.slice(Math.max(0, given.at - FORMER_REACH), given.at)) ||
    /(?:^|[省市县区镇乡州国])[原前时]/.test(text.slice(given.at, given.end))
  const held = dossier.held.filter(isLeading)
  const agreeing = await agreeingWith(about, office, dossier, held)
  if (agreeing.length > 0)
    return isFormer
      ? undefined
      : ((await outdated(about, given, dossier, agreeing)) ?? bearerOf(about, given, dossier))
  if (isFormer) return undefined
  const stated = await statedSo(about, dossier, office)
  return stated ? outdated(about, given, dossier, [stated]) : conflict(about, given, dossier, held)
}

/** What somebody holds that may be an office; one without its body is that of bodies which articles of them name. */
async function agreeingWith(
  { context: { library } }: About,
  office: Office,
  dossier: Dossier,
  held: Held[],
): Promise<Held[]> {
  const agreeing: Held[] = []
  for (const one of held)
    if (areOne(office, one, library.home) && !(await isOfOtherPlace(one, office, library))) agreeing.push(one)
  if (office.body === '' || agreeing.some(({ body }) => body !== '') || dossier.seen.size > MOST_READ)
    return agreeing
  for (const number of dossier.seen) {
    const found = await library.article(number)
    if (found?.article.body.some(({ text }) => text.includes(office.body))) return agreeing
  }
  return []
}
/** Who stands in more articles is of more bodies than are looked for. */
const MOST_READ = 8

async function conflict(
  about: About,
  { office, at, end }: Given,
  dossier: Dossier,
  held: Held[],
): Promise<Remark | undefined> {
  const { context, person, statement } = about
  const { library, says } = context
  const holders = (await library.holders(office)).filter(({ name }) => name !== person.name)
  const known = held[0] ?? (await behindName(about, dossier))
  const [holder] = holders
  if (!known && !(holder && dossier.onlyWrites)) return undefined
  const own = known
    ? await library.evidenceOfOffice(dossier, known)
    : await library.evidenceOfName(dossier.entity)
  if (holder) {
    // Who only signs articles was put in the place of who holds the office.
    const isMixed = !known || holder.name[0] === person.name[0]
    return {
      kind: isMixed ? 'namesake' : 'office',
      degree: 'error',
      ...(isMixed ? { at: person.at, end: person.end } : { at, end }),
      says: says.heldByAnother(office.text, holder.name, holder.date, person.name, known?.text ?? null),
      proposal: isMixed ? holder.name : known.title,
      evidence: [holder.evidence, ...own],
    }
  }
  if (!isSurelyAnother(about, office, dossier, held)) return undefined
  const isElsewhere = areElsewhere(office, held)
  const isKnownHere = !isElsewhere || (await isInCompany(dossier.seen, statement, person.name, context))
  return {
    kind: isKnownHere ? 'office' : 'namesake',
    degree: isKnownHere ? (dossier.articles > 1 ? 'error' : 'doubt') : 'note',
    ...{ at, end },
    says: says.otherOffice(person.name, known!.text, known!.last, office.text),
    proposal: isKnownHere ? known!.title : null,
    evidence: own,
  }
}

/**
 * Of whom the archive says little it does not say what else they are: another office is wrong where it is of the same
 * place, where a sentence like this one gives another, or where many articles do.
 */
function isSurelyAnother(
  { person, statement, context }: About,
  office: Office,
  dossier: Dossier,
  held: Held[],
): boolean {
  if (held.some((one) => areOfOneLevel(one, office) || areInOneBody(one, office))) return true
  if (OF_HERE.test(office.text) && held.some(({ body }) => body !== '')) return true
  if (dossier.articles >= WELL_KNOWN && held.some(({ body }) => body !== '')) return true
  return context.pool
    .alike(statement.text.slice(statement.at, statement.end))
    .some(({ witness, share }) => share >= LEAST_SHARE && witness.text.includes(person.name))
}
const LEAST_SHARE = 0.3
/** A body without its place is that of the place that is spoken of. */
const OF_HERE = /^(?:政协|人大|纪委|政法委|组织部|宣传部|统战部)/
