import type { Told } from '../studies.ts'
import type { Looking } from './looking.ts'
import { timeOf } from './time-of.ts'

/** One or several sets over time. */
export async function time(looking: Looking): Promise<Told<'time'>> {
  const { line, against } = looking.wish
  const lines = [...line.split(/[;；]/), ...(against === null ? [] : [against])]
  const sets = lines.filter((own) => own.trim() !== '').map((own) => looking.set(own.trim()))
  const { total, rows, sums } = await timeOf(
    looking.archive,
    sets,
    looking.choice('time'),
    looking.reporting(),
  )
  return { what: 'time', total, sample: null, read: [total, total], isWhole: true, rows, sums }
}
