import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from './children.ts'

/** What asking for a lock gives: one that holds on this machine only, one that everybody is given, or an error. */
export type Locks = 'local' | 'void' | 'ENOLCK' | 'EIO' | 'EOPNOTSUPP' | 'ENOSYS'

/** A disk as others serve it, in a mount namespace; `process` is the bundled `odd-disk-process.ts`. */
export class OddDisk {
  readonly path: string
  private readonly failing: string
  private server: ReturnType<typeof spawn> | undefined

  constructor(
    folder: string,
    private readonly locks: Locks,
  ) {
    this.path = join(folder, 'disk')
    this.failing = join(folder, 'failing')
    for (const path of [this.path, this.whole(folder)]) mkdirSync(path)
  }

  private whole = (folder: string) => join(folder, 'whole')

  async mount(process_: string): Promise<void> {
    const folder = join(this.path, '..')
    this.server = spawn(
      process.execPath,
      [process_, this.whole(folder), this.path, this.locks, this.failing],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    const before = statSync(this.path).dev
    for (let tries = 0; tries < 200; tries++) {
      await pause(25)
      try {
        if (statSync(this.path).dev !== before) return
      } catch {
        // Not served yet.
      }
    }
    throw new Error('cannot be mounted')
  }

  /** Whatever is asked of it fails, until it is well again. */
  fail(isFailing: boolean): void {
    if (isFailing) writeFileSync(this.failing, '')
    else rmSync(this.failing)
  }

  async unmount(): Promise<void> {
    const ended = once(this.server!, 'close')
    execFileSync('umount', ['-l', this.path])
    await ended
  }
}
