import { PLACE_ORGANS } from '../../entities/organisations/endings.ts'
import type { NamedEntity } from '../../store/archive.ts'
import { divisionNames, shortNames } from '../../text/divisions.ts'
import { longestAt, longestBefore } from '../../text/trie.ts'
import { differenceOf } from '../alike.ts'
import type { Remark } from '../finding.ts'
import { isInCompany } from './company.ts'
import type { Check } from './context.ts'

/** Shorter names are near too many others. */
const LEAST = 4
const LONG = 6
/** Where two names differ in one of these they are names of two things: 东街小学, 西街小学; 市工会, 县工会. */
const CONTRASTS = [
  '东西南北中上下前后',
  '一二三四五六七八九十',
  '省市县区州乡镇村',
  '大小老新',
  '男女',
  '年月日',
]
const PLACE_CHARACTERS = 3

/** Bodies whose names the archive has nearly, and not so. */
export const checkOrganisations: Check = async (statement, context) => {
  const remarks: Remark[] = []
  for (const body of statement.names) {
    if (body.kind !== 'org' || body.name.length < LEAST) continue
    const printed = statement.text.slice(body.at, body.end)
    const { library, says } = context
    if (printed.length < LEAST || (await library.holds(printed))) continue
    // Said in short, it is known.
    if (await library.keyed(body.key, 'org')) continue
    const near = (await library.namesLike(printed, 'org')).filter((other) => isOneBody(printed, other.name))
    let best: { entity: NamedEntity; isCompany: boolean } | undefined
    for (const entity of near) {
      const isCompany = await isInCompany(await library.articlesOf(entity), statement, body.name, context)
      if (
        !best ||
        (isCompany && !best.isCompany) ||
        (isCompany === best.isCompany && entity.mentions > best.entity.mentions)
      )
        best = { entity, isCompany }
    }
    // A short name is like another one by chance.
    if (!best || (!best.isCompany && printed.length < LONG)) continue
    const { entity, isCompany } = best
    remarks.push({
      kind: 'organisation',
      degree: isCompany ? 'error' : 'doubt',
      ...{ at: body.at, end: body.end },
      says: says.calledSo(entity.name, entity.mentions, printed),
      proposal: entity.name,
      evidence: await library.evidenceOfName(entity),
    })
  }
  return remarks
}

/** True where a name may stand for another that the archive knows, written wrong: one character otherwise, or put in or left out inside. */
export function isOneBody(printed: string, name: string): boolean {
  const difference = differenceOf(printed, name)
  if (!difference) return false
  const { one, other, at } = difference
  if (one.length > 1 || other.length > 1) return false
  // At an end that is an abbreviation, or another level: 省环保局, 国家环保局.
  if (at === 0 || ((one === '' || other === '') && at >= Math.min(printed.length, name.length))) return false
  if (at < Math.max(placeLength(printed), placeLength(name))) return false
  // 市政府, 市政协: each is a body of its own.
  if (isOrgan(printed) && isOrgan(name)) return false
  const isIn = (contrast: string, character: string) => character !== '' && contrast.includes(character)
  return !CONTRASTS.some((contrast) => isIn(contrast, one) && isIn(contrast, other))
}

/** Short endings that every place has: what differs there is no slip. */
const isOrgan = (name: string): boolean => {
  const length = longestBefore(PLACE_ORGANS, name, name.length)
  return length > 0 && length <= SHORT_ORGAN
}
const SHORT_ORGAN = 2

const placeLength = (name: string): number =>
  Math.max(
    longestAt(divisionNames, name, 0),
    longestAt(shortNames, name, 0),
    /^.{2,3}[镇乡村]/.test(name) ? PLACE_CHARACTERS : 0,
  )
