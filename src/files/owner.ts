import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** What the system says, or nothing where it has no such file: macOS has no /proc. */
function told(read: () => string): string {
  try {
    return read().trim()
  } catch {
    return ''
  }
}

/** Process numbers mean something on one machine, between two starts of it, within one container. */
const THIS_MACHINE = [
  hostname(),
  told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  told(() => readlinkSync('/proc/self/ns/pid')),
]
  .join('+')
  .replace(/[^\w.+-]/g, '')

/** When a process began, in ticks since the machine started; nothing where that is not told. */
function beganAt(pid: number): string {
  // Behind the name, which stands in brackets and may hold anything: the state first, the beginning as the 20th.
  const fields = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    .split(') ')
    .at(-1)!
    .split(' ')
  // One that has ended and that nobody has asked for yet does nothing any more.
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
}

/** This process, told from all others, in characters that may stand in a path. */
export const thisProcess = (): string => `${process.pid}.${beganAt(process.pid)}@${THIS_MACHINE}`

/** Whether the process lives that called itself so; undefined where that cannot be seen from here. */
export function isAlive(owner: string): boolean | undefined {
  const [, pid, began, machine] = /^(\d{1,10})\.(\d*)@([^#]*)/.exec(owner) ?? []
  if (pid === undefined || machine !== THIS_MACHINE) return undefined
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    // Somebody else's process may not be asked, and lives.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = beganAt(Number(pid))
  return began === '' || now === '' || now === began
}
