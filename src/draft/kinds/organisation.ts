import type { NamedEntity } from '../../store/archive.ts'
import { isOneBody } from '../bodies.ts'
import type { Remark } from '../finding.ts'
import { isInCompany } from './company.ts'
import type { Check } from './context.ts'

/** Shorter names are near too many others. */
const LEAST = 4
const LONG = 6
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
