import type { Dossier } from '../ask/dossier.ts'
import { evidenceFrom } from '../ask/evidence.ts'
import type { Evidence, Remark } from '../finding.ts'
import { areOne, bodyWithoutParty, isLeading, type Office } from '../offices.ts'
import { sentencesOf } from '../read/statements.ts'
import type { About } from './about.ts'

/** Ranks that nobody has of a body that they lead, and that are no offices to a reader of titles. */
const MEMBER = '党组成员|副?理事(?!长)|常委|委员(?!长)|会员|成员'
const BODY = '(\\p{Script=Han}{2,18}?)'
const BEFORE_NAME = new RegExp(`${BODY}(${MEMBER})$`, 'u')
const BEHIND_NAME = new RegExp(
  `^[^。；、]{0,20}?(?:是|为|任|做|当|职务|身份|头衔|[（(])[是为：:的]?${BODY}(${MEMBER})(?=[，。；、！？）)”’\\n]|$)`,
  'u',
)
/** Every rank of a body. */
const RANK = /副?(?:会长|主席|理事长|秘书长|董事长|总裁|总经理|书记|[局院校馆所]长)|理事|会员|委员|常委|成员/g
const [REACH_BEFORE, REACH_BEHIND] = [24, 48]
/** A body of fewer characters is that of every place. */
const LEAST_BODY = 5
/** So many of the newest articles of somebody are read. */
const READ = 6

interface Ranked {
  body: string
  post: string
  at: number
  end: number
}

/** A rank in a body in which the archive gives somebody another one. */
export async function rankRemarks(about: About, dossier: Dossier): Promise<Remark[]> {
  for (const ranked of rankedIn(about, dossier)) {
    const known = (await heldIn(ranked, about, dossier)) ?? (await saidIn(ranked, about, dossier))
    if (!known) continue
    const { text } = about.statement
    return [
      {
        ...{ kind: 'office', degree: 'doubt', at: ranked.at, end: ranked.end },
        says: about.context.says.otherOffice(
          about.person.name,
          known.office,
          known.date,
          text.slice(ranked.at, ranked.end),
        ),
        ...{ proposal: known.office, evidence: known.evidence },
      },
    ]
  }
  return []
}

function* rankedIn(about: About, { held }: Dossier): Generator<Ranked> {
  const { person, given, context } = about
  const { text, at: begin, end: over } = about.statement
  const before = text.slice(Math.max(begin, person.at - REACH_BEFORE), person.at)
  const member = BEFORE_NAME.exec(before)
  if (member) yield { body: member[1]!, post: member[2]!, at: person.at - member[0].length, end: person.at }
  const behind = BEHIND_NAME.exec(text.slice(person.end, Math.min(over, person.end + REACH_BEHIND)))
  if (behind) {
    const end = person.end + behind[0].length
    yield { body: behind[1]!, post: behind[2]!, at: end - behind[1]!.length - behind[2]!.length, end }
  }
  const isHeld = (office: Office) => held.some((one) => areOne(office, one, context.library.home))
  for (const { office, at, end } of given)
    if (office.body !== '' && !isHeld(office)) yield { body: office.body, post: office.post, at, end }
}

interface Known {
  office: string
  date: string | null
  evidence: Evidence[]
}

/** What somebody leads of the same body, where they are only called a member of it. */
async function heldIn(
  { body, post }: Ranked,
  { context: { library }, statement }: About,
  dossier: Dossier,
): Promise<Known | undefined> {
  if (!new RegExp(`^(?:${MEMBER})$`).test(post)) return undefined
  const isSame = (own: string) => own !== '' && (body.endsWith(own) || own.endsWith(body))
  if (dossier.held.some((one) => one.post.endsWith(post) && isSame(bodyWithoutParty(one)))) return undefined
  const held = dossier.held.find((one) => isLeading(one) && isSame(bodyWithoutParty(one)))
  if (!held || statement.text.includes(held.post)) return undefined
  // Deputies are members of the party's group of their body.
  if (post.endsWith('成员') && held.post.startsWith('副')) return undefined
  return { office: held.title, date: held.last, evidence: await library.evidenceOfOffice(dossier, held) }
}

/** What a sentence says of somebody and a body: 在协会担任副会长. */
async function saidIn(
  { body, post }: Ranked,
  { context: { library }, person }: About,
  dossier: Dossier,
): Promise<Known | undefined> {
  if (body.length < LEAST_BODY) return undefined
  for (const number of [...dossier.seen].slice(0, READ)) {
    const found = await library.article(number)
    for (const [block, { text }] of found?.article.body.entries() ?? [])
      for (const [from, to] of sentencesOf(text)) {
        const sentence = text.slice(from, to)
        const at = sentence.indexOf(body)
        if (at < 0 || !sentence.includes(person.name)) continue
        const ranks = sentence.slice(at + body.length).match(RANK) ?? []
        // 会长 stands in 副会长, too.
        if (ranks.length === 0 || sentence.replaceAll(`副${post}`, '').includes(post)) continue
        return {
          ...{ office: body + ranks.at(-1)!, date: found!.date },
          evidence: [evidenceFrom(found!, sentence.trim(), block)],
        }
      }
  }
  return undefined
}
