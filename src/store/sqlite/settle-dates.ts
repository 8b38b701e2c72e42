import type Database from 'libsql'
import type { DateEvidence } from '../../ingest/issue/evidence.ts'
import { datesAmong } from '../../ingest/issue/neighbours.ts'
import { byCodePoint } from '../../text/order.ts'
import { undamaged } from './damage.ts'
import type { Writer } from './write.ts'

/**
 * Dates the pages that nobody dated by their neighbours, in the folders where such a page came, went or changed. What
 * each of them says by itself is kept, so that only those are put in anew that get another date: an index that grew is
 * the one that would be made from nothing.
 */
export function settleDates(database: Database.Database, writer: Writer): void {
  const folders = database.prepare('SELECT folder FROM unsettled_folders').all() as { folder: string }[]
  const pages = database.prepare(
    `SELECT part, undated.file, evidence, date FROM undated JOIN parts ON parts.number = part
     JOIN issues ON issues.number = parts.issue WHERE folder = ?`,
  )
  for (const { folder } of folders) {
    const files = (
      pages.all(folder) as { part: number; file: string; evidence: string; date: string | null }[]
    ).map((row) => ({ ...row, evidence: undamaged(() => JSON.parse(row.evidence) as DateEvidence) }))
    files.sort((a, b) => byCodePoint(a.file, b.file))
    const dates = datesAmong(files)
    files.forEach(({ part, file, date }, place) => {
      if (dates[place] !== date) writer.redate(part, file, dates[place]!)
    })
  }
  database.exec('DELETE FROM unsettled_folders')
}
