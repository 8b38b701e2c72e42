import type { Archive } from '../store/archive.ts'
import type { Spoken } from '../store/tallies.ts'
import { numbersOf } from './drawn.ts'
import { logLikelihoodOfTable } from './measures/log-likelihood.ts'

/** A name among others: how many articles speak of it, and of it and each of them. */
export interface MatrixRow extends Pick<Spoken, 'kind' | 'key' | 'name' | 'articles'> {
  /** By column; its own is all of its articles. */
  common: number[]
  /** How far each is from chance, by the articles of the corpus. */
  logLikelihood: number[]
}

/** Names that stand in rows and columns: as many as fit on 80 columns. */
export const MATRIX = 12

/** Who stands beside whom, in all articles of the corpus. */
export async function matrixOf(
  archive: Archive,
  names: Pick<Spoken, 'kind' | 'key' | 'name'>[],
): Promise<MatrixRow[]> {
  const all = await archive.count({ ask: 'all', of: [] })
  const articles: Set<number>[] = []
  for (const { kind, key } of names) {
    const [entity] = await archive.entitiesKeyed(key, [kind])
    const own = new Set<number>()
    if (entity)
      for await (const some of numbersOf(archive, { ask: 'entities', numbers: [entity.number] }))
        for (const article of some) own.add(article)
    articles.push(own)
  }
  return names.map(({ kind, key, name }, row) => {
    const own = articles[row]!
    const common = articles.map((other) => commonOf(own, other))
    return {
      ...{ kind, key, name, articles: own.size, common },
      logLikelihood: common.map((together, column) =>
        column === row ? 0 : logLikelihoodOfTable(together, own.size, articles[column]!.size, all),
      ),
    }
  })
}

function commonOf(one: Set<number>, other: Set<number>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const article of fewer) if (more.has(article)) common++
  return common
}
