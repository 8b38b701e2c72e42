import { severalIn } from '../../study/several.ts'
import type { Told } from '../studies.ts'
import type { Looking } from './looking.ts'
import { timeOf } from './time-of.ts'

/** One or several sets over time. */
export async function time(looking: Looking): Promise<Told<'time'>> {
  const { line, against } = looking.wish
  const sets = severalIn(line, against).map((own) => looking.set(own))
  const { total, rows, sums } = await timeOf(
    looking.archive,
    sets,
    looking.choice('time'),
    looking.reporting(),
  )
  return { what: 'time', total, sample: null, read: [total, total], isWhole: true, rows, sums }
}
