import type { EntityKind } from '../../model/entity.ts'
import type { ArchivedArticle } from '../../store/archive.ts'
import { officesIn } from '../offices.ts'
import type { Statement } from '../read/statements.ts'
import { articlesInCompany } from './company.ts'
import type { Context } from './context.ts'

/** A sentence that shares so much with another may speak of the same people and bodies. */
const LEAST_SHARE = 0.15
const MOST_WITNESSES = 5
/** A body of fewer characters in a title is no name. */
const LEAST_BODY = 4
const KINDS = new Set<EntityKind>(['person', 'org', 'work', 'place'])

/** A name that the archive has, in the article and the sentence from which it is known. */
export interface Near {
  kind: EntityKind
  printed: string
  found: ArchivedArticle
  /** The sentence that is like that of the draft; nothing where only the article speaks of the same. */
  sentence: string | undefined
  share: number
  /** The article speaks of something else, too, that the sentence names. */
  isCompany: boolean
}

/** The names of the sentences that are like one, then those of articles that speak of the same people and bodies. */
export async function nearNames(statement: Statement, about: string, context: Context): Promise<Near[]> {
  const company = await articlesInCompany(statement, context)
  const near = context.pool
    .alikeAround(about)
    .filter(({ witness, share }, index) =>
      share >= LEAST_SHARE ? index < MOST_WITNESSES : company.has(witness.found.number),
    )
    .flatMap(({ witness: { found, text }, share }) =>
      namesIn({ found, sentence: text, share, isCompany: company.has(found.number) }),
    )
  for (const number of company) {
    const found = await context.library.article(number)
    if (found) near.push(...namesIn({ found, sentence: undefined, share: 0, isCompany: true }))
  }
  return near
}

function namesIn(source: Omit<Near, 'kind' | 'printed'>): Near[] {
  const { found, sentence } = source
  const names = kept.get(found) ?? allNamesIn(found)
  kept.set(found, names)
  return names
    .filter(([printed]) => sentence === undefined || sentence.includes(printed))
    .map(([printed, kind]) => ({ ...source, kind, printed }))
}

/** Kept as long as their article is. */
const kept = new WeakMap<ArchivedArticle, [printed: string, kind: EntityKind][]>()

function allNamesIn({ entities }: ArchivedArticle): [string, EntityKind][] {
  const names = new Map<string, EntityKind>()
  for (const { kind, mentions } of entities)
    if (KINDS.has(kind))
      for (const { text: marked, title } of mentions) {
        names.set(kind === 'work' ? marked.replace(/[《》]/g, '') : marked, kind)
        for (const { body } of officesIn(title ?? '')) if (body.length >= LEAST_BODY) names.set(body, 'org')
      }
  return [...names]
}
