import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { still } from '../e2e/still.ts'
import { pause, program, root } from './children.ts'
import { type Row, Tally } from './row.ts'
import { aServer, canServe, NOT_SERVED } from './ssh-server.ts'

const WHAT = 'lines dropped under sshd: the same article on return, no process left'

/** A program's number, once it has written it. */
const numberIn = (path: string) => Number(readFileSync(path, 'utf8'))
const isThere = (pid: number) => existsSync(`/proc/${pid}`)

/** Kills the client of an explorer that runs under a real sshd, and comes back. */
export async function sshd(size: number): Promise<Row[]> {
  if (!canServe()) return [{ what: WHAT, tried: 0, held: 0, failed: 0, notes: [NOT_SERVED] }]
  const tally = new Tally(WHAT)
  const { at, connect, stop } = await aServer()
  writeFileSync(
    at('run'),
    `#!/bin/sh\necho $$ > ${at('pid')}\nexport XDG_STATE_HOME=${at('state')} XDG_CACHE_HOME=${at('cache')} LANG=C.UTF-8\nexec ${process.execPath} ${program} --lang=zh -C ${root}corpus\n`,
    { mode: 0o755 },
  )
  try {
    let before = ''
    for (let line = 0; line <= size; line++) {
      const terminal = connect([at('run')])
      try {
        await terminal.until(() => terminal.actedOn() !== '', 'the bar')
        await still(terminal)
        const after = terminal.actedOn()
        if (line > 0) tally.check(after === before, () => `line ${line}: ${before} became ${after}`)
        // Down and up among the articles of one issue.
        terminal.type(line % 10 < 5 ? 'j' : 'k')
        await still(terminal)
        before = terminal.actedOn()
      } finally {
        terminal.kill('SIGKILL')
        await terminal.exited
      }
      const pid = numberIn(at('pid'))
      for (let tries = 0; tries < 100 && isThere(pid); tries++) await pause(50)
      if (isThere(pid)) tally.failed(`line ${line}: process ${pid} is left`)
    }
  } catch (error) {
    tally.failed((error as Error).message)
  } finally {
    stop()
  }
  return tally.rows()
}
