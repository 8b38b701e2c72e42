import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tells of the terminal that tests are run in, of its language, and of what whoever runs them has set up. */
const NOT_OURS =
  /^(?:TMUX|STY|COLORTERM|COLORFGBG|NO_COLOR|TERM_PROGRAM|VTE_VERSION|KITTY_WINDOW_ID|WT_SESSION|SSH_\w+|EDITOR|VISUAL|LANGUAGE|LC_\w+|LBX_(?:CORPUS|VIEWER|OPENSEARCH_\w+))$/

/**
 * Tests have folders of their own for what the program keeps: indexes that another version has left on this machine it
 * would say that it makes anew, and settings would be obeyed.
 */
export default function ownEnvironment(): void {
  for (const name of Object.keys(process.env)) if (NOT_OURS.test(name)) delete process.env[name]
  process.env['LANG'] = 'C.UTF-8'
  for (const what of ['CACHE', 'CONFIG', 'STATE'])
    process.env[`XDG_${what}_HOME`] = mkdtempSync(join(tmpdir(), `lbx-${what.toLowerCase()}-`))
}
