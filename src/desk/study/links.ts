import { linksOf } from '../../study/links/links.ts'
import type { StudySet } from '../../study/set.ts'
import { Hinders } from '../collected.ts'
import type { Told } from '../studies.ts'
import type { Looking } from './looking.ts'

/** How two names, or two sets, are linked. */
export async function links(looking: Looking): Promise<Told<'links'>> {
  const { archive, wish, sample } = looking
  const [one, other] = [wish.line, wish.against ?? ''].map((line) => {
    const set = looking.setWithHits(line)
    if (set.wanted.patterns.length > 0) throw new Hinders({ hinders: 'noPattern', what: line })
    return set
  }) as [StudySet, StudySet]
  const onProgress = looking.reporting()
  const { total, sample: drawn, links: rows } = await linksOf(archive, one, other, { sample, onProgress })
  const read = drawn?.size ?? total
  return { what: 'links', rows, total, sample: drawn, read: [read, read], isWhole: true, sums: {} }
}
