import type { Query } from '../../model/query.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import type { Evidence } from '../finding.ts'
import { areOne, isLeading, type Office, officesIn } from '../offices.ts'
import { evidenceOf } from './evidence.ts'

/** Somebody who holds an office, with the sentence that says so. */
export interface Holder {
  name: string
  date: string | null
  evidence: Evidence
}

/** So many articles are looked at. */
const LOOKED_AT = 12

/** What is asked of the archive. */
export interface Asked {
  matching: (query: Query, limit: number) => Promise<number[]>
  article: (number: number) => Promise<ArchivedArticle | undefined>
}

/** Who holds an office by the newest articles that name it. */
export async function holdersOf(office: Office, asked: Asked, home?: string): Promise<Holder[]> {
  if (!isLeading(office) || office.body === '') return []
  const holders = new Map<string, Holder>()
  const text = (own: string): Query => ({ ask: 'text', text: own })
  const said = await asked.matching(text(office.text), LOOKED_AT)
  // 市政协党组书记、主席: the office is held by who stands there, too.
  const apart: Query = { ask: 'all', of: [text(office.body), text(office.post)] }
  for (const number of said.length > 0 ? said : await asked.matching(apart, LOOKED_AT)) {
    const found = await asked.article(number)
    for (const { kind, name, mentions } of found?.entities ?? []) {
      if (kind !== 'person' || holders.has(name)) continue
      const mention = mentions.find(
        ({ title }) => title && officesIn(title).some((held) => areOne(held, office, home)),
      )
      if (mention) holders.set(name, { name, date: found!.date, evidence: evidenceOf(found!, mention) })
    }
  }
  return [...holders.values()]
}
