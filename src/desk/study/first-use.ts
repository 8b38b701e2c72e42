import { reprintsOf } from '../../study/reuse/reprints.ts'
import { usesOfPhrase } from '../../study/reuse/uses-of-phrase.ts'
import type { Told } from '../studies.ts'
import type { Looking } from './looking.ts'

/** Of an article where it was printed before or again, of anything else where it was said. */
export async function firstUse({ archive, wish: { line } }: Looking): Promise<Told<'firstUse'>> {
  const article = await archive.article(line)
  const rows = article
    ? await reprintsOf(archive, article, (query) => query)
    : await usesOfPhrase(archive, line, (query) => query)
  const [total, sample] = [rows.length, null]
  return { what: 'firstUse', total, sample, read: [total, total], isWhole: true, rows, sums: {} }
}
