import { frequenciesOf, frequenciesOfRest } from '../../study/frequencies.ts'
import { keysOf } from '../../study/keyness.ts'
import { LEAST, MANY } from '../../study/limits.ts'
import { Hinders } from '../collected.ts'
import type { Told } from '../studies.ts'
import { ALL_DAYS, type Looking, whole } from './looking.ts'

/** The words in which a set differs from another, or from all that is not in it. */
export async function difference(looking: Looking): Promise<Told<'difference'>> {
  const { archive, wish, sample } = looking
  const { line, against } = wish
  const set = looking.set(line)
  if (against === null && set.wanted.patterns.length > 0)
    throw new Hinders({ hinders: 'noPattern', what: line })
  const counted = looking.choice('difference')
  const counting = { unit: 'word', counted, sample, onProgress: looking.reporting() } as const
  const one = await frequenciesOf(archive, set, counting)
  const other =
    against === null
      ? await frequenciesOfRest(archive, set, one, ALL_DAYS, counting)
      : await frequenciesOf(archive, looking.set(against), counting)
  const sums = { a: one.frequencies.size, b: other.frequencies.size, articlesOfB: other.total }
  return {
    ...{ ...whole(one), sample: one.sample ?? other.sample, sums },
    ...{ what: 'difference', rows: keysOf(one.frequencies, other.frequencies, LEAST).slice(0, MANY) },
  }
}
