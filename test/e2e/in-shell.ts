import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Launch, launch } from './terminal.ts'

const program = new URL('../../bin/lbx-tui.js', import.meta.url).pathname
const aFolder = () => mkdtempSync(join(tmpdir(), 'lbx-shell-'))
/** On a slow line the program waits for answers as long as it takes: one that it gave up would be left to the shell. */
export const PATIENT = {
  NODE_OPTIONS: `--require ${JSON.stringify(new URL('slow-clock.cjs', import.meta.url).pathname)}`,
}
/** The end of a frame: what was stopped in the middle of one has not said it. */
const ENDS_FRAME = String.raw`printf '\033[?2026l'`

/** The program in a shell, which says how it ended and then what it reads. */
export function inShell({
  after = 'read -r line; echo "READ[$line]"; read -r line',
  ...options
}: Launch & { after?: string } = {}) {
  const pidFile = join(aFolder(), 'pid')
  const inner = `echo $$ > ${pidFile}; exec "$0" "$@"`
  const outer = `set -m; sh -c '${inner}' "$0" "$@"; ended=$?; ${ENDS_FRAME}; echo ENDED $ended.; ${after}`
  const terminal = launch({
    ...options,
    environment: { ...(options.answersAfter !== undefined && PATIENT), ...options.environment },
    command: ['bash', '-c', outer, process.execPath, program],
  })
  const pid = () => Number(readFileSync(pidFile, 'utf8'))
  return { terminal, send: (signal: NodeJS.Signals) => process.kill(pid(), signal) }
}
