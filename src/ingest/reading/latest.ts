import { NEVER } from '../issue/evidence.ts'
import type { FoundFile } from './folder.ts'
import { readName } from './page-name.ts'

/** Before this year a file's time is that of a clock that was not set, or of an archive that keeps none. */
const EARLIEST = 1990
const DAY = 86_400_000

/** The last day that the pages in a file can be of: it was written on that day or, by another clock, the one before. */
export function latestOf({ changed }: Pick<FoundFile, 'changed'>, now: number): string {
  if (!(changed <= now) || new Date(changed).getUTCFullYear() < EARLIEST) return NEVER
  return new Date(changed + DAY).toISOString().slice(0, 10)
}

/** True for a file whose pages are dated by what they say, as far as its name tells. */
export const saysWhen = ({ file }: Pick<FoundFile, 'file'>): boolean =>
  !/\.(?:md|jsonl)(?:\.gz)?$/i.test(file) && readName(file).date === null
