import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home of its own, with nothing in it. */
export const aHome = () => ({ HOME: mkdtempSync(join(tmpdir(), 'lbx-settings-')) })
