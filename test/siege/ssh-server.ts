import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { launch, type Terminal } from '../e2e/terminal.ts'
import { aFolder } from '../store/a-folder.ts'
import { pause } from './children.ts'

const SSHD = '/usr/sbin/sshd'
const PORT = 22022

/** What sshd shuts its first half into; the package makes it when the service starts. */
export const canServe = (): boolean => existsSync(SSHD) && existsSync('/run/sshd') && userInfo().uid === 0
export const NOT_SERVED = 'skipped: no sshd, no /run/sshd, or not root'

export interface Server {
  /** A path of its folder. */
  at(name: string): string
  /** A client on a pseudo-terminal; `command` is what it asks to run. */
  connect(command: string[], environment?: Record<string, string>): Terminal
  stop(): void
}

export interface Serving {
  /** What stands before the key of the user. */
  options?: string
  /** Variables that the client may send. */
  accepted?: string[]
}

/** A real sshd on this machine, with one key that may come in. */
export async function aServer(
  serving: Serving | ((at: (name: string) => string) => Serving) = {},
): Promise<Server> {
  const folder = aFolder()
  const at = (name: string) => join(folder, name)
  const { options = '', accepted = [] } = typeof serving === 'function' ? serving(at) : serving
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)])
  writeFileSync(at('keys'), `${options} ${readFileSync(at('user.pub'), 'utf8')}`, { mode: 0o600 })
  const settings = [
    ...[
      `Port ${PORT}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${at('host')}`,
      `AuthorizedKeysFile ${at('keys')}`,
    ],
    ...['StrictModes no', 'UsePAM no', 'PermitRootLogin yes', `PidFile ${at('sshd.pid')}`],
    ...accepted.map((name) => `AcceptEnv ${name}`),
  ]
  writeFileSync(at('config'), `${settings.join('\n')}\n`)
  const server = spawn(SSHD, ['-D', '-f', at('config')], { stdio: 'ignore' })
  await pause(500)
  const own = [
    ...['StrictHostKeyChecking=no', `UserKnownHostsFile=${at('known')}`, 'BatchMode=yes', 'LogLevel=ERROR'],
    ...accepted.map((name) => `SendEnv=${name}`),
  ]
  const args = [
    '-F',
    'none',
    '-tt',
    '-p',
    String(PORT),
    '-i',
    at('user'),
    ...own.flatMap((option) => ['-o', option]),
  ]
  return {
    at,
    connect: (command, environment = {}) =>
      launch({ command: ['ssh', ...args], args: ['127.0.0.1', ...command], environment }),
    stop: () => server.kill(),
  }
}
