import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What may become of a disk while a program uses it. */
export type Trouble = 'full' | 'read-only' | 'vanished'
export const TROUBLES: Trouble[] = ['full', 'read-only', 'vanished']

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: ['ignore', 'ignore', 'pipe'] })

const FILLER = '.filler'

/** A disk in memory, seen at a path: in a mount namespace, whose mounts end with it. Only root may. */
export class Disk {
  readonly path: string
  private readonly whole: string

  constructor(folder: string, size: string) {
    this.path = join(folder, 'disk')
    this.whole = join(folder, 'whole')
    for (const path of [this.path, this.whole]) mkdirSync(path)
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'none', this.whole)
    mount('--bind', this.whole, this.path)
  }

  /** From here on nothing more can be written; `left` bytes can. */
  begin(trouble: Trouble, left = 0): void {
    if (trouble === 'full') this.fill(left)
    else {
      // Also while it is used: what is open stays open, as it was.
      execFileSync('umount', ['-l', this.path])
      if (trouble === 'vanished') return
      mount('--bind', this.whole, this.path)
      mount('-o', 'remount,bind,ro', this.path)
    }
  }

  end(trouble: Trouble): void {
    if (trouble === 'full') rmSync(join(this.whole, FILLER), { force: true })
    else if (trouble === 'read-only') mount('-o', 'remount,bind,rw', this.path)
    else mount('--bind', this.whole, this.path)
  }

  resize(size: string): void {
    mount('-o', `remount,size=${size}`, this.whole)
  }

  private fill(left: number): void {
    const file = openSync(join(this.whole, FILLER), 'w')
    try {
      for (const block of [65_536, 4096]) while (canWrite(file, block)) {}
      if (left > 0) execFileSync('truncate', ['-s', `-${left}`, join(this.whole, FILLER)])
    } finally {
      closeSync(file)
    }
  }
}

function canWrite(file: number, length: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(length, 1)) === length
  } catch {
    return false
  }
}
