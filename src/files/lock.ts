import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAlive, thisProcess } from './owner.ts'

/** A lock that is held: nobody else changes the file that it is for. */
export interface Lock {
  /** The path of a file for what is being written: nobody else's, and gone with the lock, whatever happens. */
  scratch: string
  /** False where others took it for left behind: a laptop that slept, on a network disk. */
  isHeld(): boolean
  release(): void
}

/** Whoever holds a lock does so for milliseconds: one of another machine that is older was left behind. */
const OLD = 60_000
/** In bytes; what is longer is no lock of ours. */
const LONGEST_HOLDER = 400
/** Between two tries, in milliseconds, each time another: two that wait do not stay in step. */
const TRY = { least: 2, most: 12 }

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '')

/**
 * The lock is a link that leads nowhere and names its holder, as Emacs has it: one step makes it, with its content, or
 * fails, on network disks too. Where there are no links (exFAT) it is a small file.
 */
function make(path: string, holder: string): boolean {
  try {
    symlinkSync(holder, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    if (!isCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error
  }
  try {
    writeFileSync(path, holder, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Who holds a lock; undefined where nobody does, empty where something else stands in its place. */
function holderOf(path: string): string | undefined {
  try {
    const kind = lstatSync(path)
    if (kind.isSymbolicLink()) return readlinkSync(path)
    return kind.isFile() && kind.size <= LONGEST_HOLDER ? readFileSync(path, 'latin1') : ''
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** By the clock of the disk that both stand on, since that of another machine may be wrong. */
function isOld(path: string): boolean {
  const now = `${path}.${nonce()}`
  try {
    if (!make(now, 'now')) return false
    return lstatSync(now).mtimeMs - lstatSync(path).mtimeMs > OLD
  } catch {
    return false
  } finally {
    rmSync(now, { force: true })
  }
}

/** So many characters tell a lock from the others of a process. */
const NONCE = 12

/** Tells locks apart, also of one process, and keeps nothing secret. */
function nonce(): string {
  return Math.random().toString(16).slice(2).padEnd(NONCE, '0').slice(0, NONCE)
}

const nonceOf = (holder: string): string => /#([0-9a-f]{12})$/.exec(holder)?.[1] ?? ''.padEnd(NONCE, '0')

/** Makes the lock of a path that is known; nothing where another holds it. Throws what the system says. */
function taken(path: string): Lock | undefined {
  const holder = `${thisProcess()}#${nonce()}`
  if (!make(path, holder)) return undefined
  const scratch = `${path}.${nonceOf(holder)}`
  const isHeld = () => holderOf(path) === holder
  return {
    ...{ scratch, isHeld },
    release: () => {
      try {
        rmSync(scratch, { force: true })
        if (isHeld()) rmSync(path)
      } catch {
        // Left behind then, as by one who was killed: what was written is written.
      }
    },
  }
}

/**
 * Removes a lock whose holder was killed. Two may see the same one, and the slower must not remove what the faster has
 * taken since: whoever removes it holds a lock on doing so, which bears its name, and looks again.
 */
function removeLeftBehind(path: string): void {
  const holder = holderOf(path)
  if (holder === undefined) return
  const isLeft = isAlive(holder) === undefined ? isOld(path) : !isAlive(holder)
  if (!isLeft) return
  const removing = `${path}-${nonceOf(holder)}`
  const lock = taken(removing)
  if (!lock) {
    removeLeftBehind(removing)
    return
  }
  try {
    if (holderOf(path) !== holder) return
    rmSync(path, { force: true })
  } finally {
    lock.release()
  }
}

/** Where the lock for a file stands: beside it, and hidden. */
export const lockPathOf = (file: string): string => join(dirname(file), `.${basename(file)}.lock`)

/**
 * What killed programs left beside the lock: what they were writing, locks on removing one. All of it means nothing
 * once somebody else holds the lock, also for one who just made it: they look whether the lock is still the one.
 */
function sweep(path: string, own: string): void {
  const name = basename(path)
  try {
    for (const beside of readdirSync(dirname(path))) {
      const isOurs = beside.startsWith(name) && /^[.-][0-9a-f]{12}/.test(beside.slice(name.length))
      if (isOurs && !beside.includes(own)) rmSync(join(dirname(path), beside), { force: true })
    }
  } catch {
    // It is in nobody's way.
  }
}

function tried(path: string): Lock | undefined {
  let lock = taken(path)
  if (!lock) {
    removeLeftBehind(path)
    lock = taken(path)
  }
  if (lock) sweep(path, basename(lock.scratch).slice(-NONCE))
  return lock
}

const pause = () => TRY.least + Math.random() * (TRY.most - TRY.least)
const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** The lock for a file, waited for so many milliseconds; nothing where it cannot be had. Throws what the system says. */
export async function lock(file: string, wait: number): Promise<Lock | undefined> {
  const path = lockPathOf(file)
  const end = performance.now() + wait
  for (;;) {
    const held = tried(path)
    if (held || performance.now() > end) return held
    await new Promise((resolve) => setTimeout(resolve, pause()))
  }
}

/** The same where nothing else may happen meanwhile: at the end of the program. */
export function lockNow(file: string, wait: number): Lock | undefined {
  const path = lockPathOf(file)
  const end = performance.now() + wait
  for (;;) {
    const held = tried(path)
    if (held || performance.now() > end) return held
    Atomics.wait(sleeper, 0, 0, pause())
  }
}
