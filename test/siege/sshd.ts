import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { launch } from '../e2e/terminal.ts'
import { aFolder } from '../store/a-folder.ts'
import { pause, program, root } from './children.ts'
import { type Row, Tally } from './row.ts'

const SSHD = '/usr/sbin/sshd'
const PORT = 22022
const WHAT = 'lines dropped under sshd: the same article on return, no process left'

/** A program's number, once it has written it. */
const numberIn = (path: string) => Number(readFileSync(path, 'utf8'))
const isThere = (pid: number) => existsSync(`/proc/${pid}`)

/** Kills the client of an explorer that runs under a real sshd, and comes back. */
export async function sshd(size: number): Promise<Row[]> {
  const tally = new Tally(WHAT)
  // What sshd shuts its first half into; the package makes it when the service starts.
  if (!existsSync(SSHD) || !existsSync('/run/sshd') || userInfo().uid !== 0)
    return [
      { what: WHAT, tried: 0, held: 0, failed: 0, notes: ['skipped: no sshd, no /run/sshd, or not root'] },
    ]
  const folder = aFolder()
  const at = (name: string) => join(folder, name)
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)])
  writeFileSync(at('keys'), readFileSync(at('user.pub')), { mode: 0o600 })
  const settings = [
    ...[
      `Port ${PORT}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('keys')}`,
    ],
    ...['StrictModes no', 'UsePAM no', 'PermitRootLogin yes', `PidFile ${at('sshd.pid')}`],
  ]
  writeFileSync(at('config'), settings.join('\n'))
  writeFileSync(
    at('run'),
    `#!/bin/sh\necho $$ > ${at('pid')}\nexport XDG_STATE_HOME=${at('state')} XDG_CACHE_HOME=${at('cache')} LANG=C.UTF-8\nexec ${process.execPath} ${program} --lang=zh -C ${root}corpus\n`,
    { mode: 0o755 },
  )
  const server = spawn(SSHD, ['-D', '-f', at('config')], { stdio: 'ignore' })
  const options = [
    'StrictHostKeyChecking=no',
    `UserKnownHostsFile=${at('known')}`,
    'BatchMode=yes',
    'LogLevel=ERROR',
  ]
  const args = [
    '-F',
    'none',
    '-tt',
    '-p',
    String(PORT),
    '-i',
    at('user'),
    ...options.flatMap((option) => ['-o', option]),
  ]
  const connected = () => launch({ command: ['ssh', ...args], args: ['127.0.0.1', at('run')] })
  try {
    await pause(500)
    let before = ''
    for (let line = 0; line <= size; line++) {
      const terminal = connected()
      try {
        await terminal.until(() => terminal.reversed() !== '', 'the bar')
        await terminal.still()
        const after = terminal.reversed()
        if (line > 0) tally.check(after === before, () => `line ${line}: ${before} became ${after}`)
        // Down and up among the articles of one issue.
        terminal.type(line % 10 < 5 ? 'j' : 'k')
        await terminal.still()
        before = terminal.reversed()
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
    server.kill()
  }
  return tally.rows()
}
