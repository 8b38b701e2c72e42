import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Indexes that another version has left on this machine are none of the tests': the program would say that it makes them anew. */
export default function ownCaches(): void {
  process.env['XDG_CACHE_HOME'] = mkdtempSync(join(tmpdir(), 'lbx-caches-'))
}
