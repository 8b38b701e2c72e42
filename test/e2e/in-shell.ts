import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Launch, launch } from './terminal.ts'

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-shell-'))

/** The program in a shell, which says how it ended and then what it reads. */
export function inShell({
  after = 'read -r line; echo "READ[$line]"; read -r line',
  ...options
}: Launch & { after?: string } = {}) {
  const pidFile = join(aFolder(), 'pid')
  const inner = `echo $$ > ${pidFile}; exec "$0" "$@"`
  const outer = `set -m; sh -c '${inner}' "$0" "$@"; echo ENDED $?; ${after}`
  const terminal = launch({
    ...options,
    command: ['bash', '-c', outer, process.execPath, program],
  })
  const pid = () => Number(readFileSync(pidFile, 'utf8'))
  return { terminal, send: (signal: NodeJS.Signals) => process.kill(pid(), signal) }
}
