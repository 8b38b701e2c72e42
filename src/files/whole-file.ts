import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Lock } from './lock.ts'

/** Links to links are followed so far: the limit of Linux. */
const MOST_LINKS = 40

/**
 * The file that a path leads to, by its links, though it may not be there yet: what is written in its place leaves the
 * links as they are.
 */
export function targetOf(path: string, links = MOST_LINKS): string {
  const own = join(realpathSync(dirname(path)), basename(path))
  let next: string
  try {
    next = readlinkSync(own)
  } catch {
    return own
  }
  // Fails, with what the system says of links that lead into each other.
  if (links === 0) return realpathSync(own)
  return targetOf(resolve(dirname(own), next), links - 1)
}

export interface Whole {
  bytes: Buffer
  mode: number
  /** What stood there when it was read: its owner stays, where that is allowed. Undefined where nothing did. */
  before: Stats | undefined
}

/**
 * Puts bytes in the place of a file at once: others see what stood there or these, and so does whoever comes after the
 * power was cut. False, and nothing done, where the lock was lost meanwhile, or a person has saved the file in an
 * editor, which asks for no lock.
 */
export function writeWhole(target: string, { bytes, mode, before }: Whole, lock: Lock): boolean {
  const file = openSync(lock.scratch, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    if (before) giveTo(file, before)
    fchmodSync(file, mode & 0o7777)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (!isSame(before, statSync(target, { throwIfNoEntry: false })) || !lock.isHeld()) return false
  renameSync(lock.scratch, target)
  settle(dirname(target))
  return true
}

const isSame = (before: Stats | undefined, now: Stats | undefined): boolean =>
  before?.ino === now?.ino && before?.size === now?.size && before?.mtimeMs === now?.mtimeMs

/** A group that one is in may be given; an owner only by root. */
function giveTo(file: number, { uid, gid }: Stats): void {
  for (const [owner, group] of [
    [-1, gid],
    [uid, gid],
  ] as const) {
    try {
      fchownSync(file, owner, group)
    } catch {
      // It is the writer's then.
    }
  }
}

/** The new name is on the disk too; some disks cannot be told that of a folder. */
function settle(folder: string): void {
  try {
    const file = openSync(folder, 'r')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch {}
}
