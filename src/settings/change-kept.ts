import { existsSync, realpathSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Lock, lockNow } from '../files/lock.ts'
import { makeFolder } from '../files/make-folder.ts'
import { targetOf, writeWhole } from '../files/whole-file.ts'
import { type WriteProblem, writeProblemOf } from '../files/write-problem.ts'
import { readRegularFile } from '../ingest/reading/regular-file.ts'
import { type Content, contentIn, MOST_BYTES, textOf } from './kept-file.ts'

/** What there is to say of a file that was to be kept. */
export type KeptProblem =
  | { problem: WriteProblem; path: string }
  /** It could not be understood, and stands there now. */
  | { problem: 'damaged'; path: string }

/**
 * Changes a file of ours while no other program does: it is read again once that is sure. What a person reads and
 * searches is nobody else's business, so folder and file are for the owner alone.
 *
 * @param wait for the lock, in milliseconds
 */
export function changeKept(
  path: string,
  wait: number,
  change: (content: Content) => Content,
): KeptProblem | undefined {
  let lock: Lock | undefined
  try {
    makeFolder(dirname(path), 0o700)
    const target = keptTarget(path)
    lock = lockNow(target, wait)
    if (!lock) return { problem: 'busy', path }
    const file = readRegularFile(target, MOST_BYTES)
    // What is there and cannot be read now may be whole.
    if ('refused' in file && file.refused === 'unreadable') return { problem: 'unwritable', path }
    const before = 'refused' in file ? undefined : file.bytes.toString()
    const content = before === undefined ? undefined : contentIn(before)
    const isMissing = 'refused' in file && file.refused === 'missing'
    const aside = content || isMissing ? undefined : setAside(target)
    const text = textOf(change(content ?? {}))
    // What is longer could not be read again.
    if (Buffer.byteLength(text) > MOST_BYTES) return { problem: 'unwritable', path }
    const there = 'refused' in file || aside !== undefined ? undefined : file.stats
    const whole = { bytes: Buffer.from(text), mode: 0o600, before: there }
    if (text !== before && !writeWhole(target, whole, lock)) return { problem: 'busy', path }
    return aside === undefined ? undefined : { problem: 'damaged', path: aside }
  } catch (error) {
    return { problem: writeProblemOf(error), path }
  } finally {
    lock?.release()
  }
}

/** Where a link leads is followed, but not to a device: the link itself is no file of ours then. */
function keptTarget(path: string): string {
  const target = targetOf(path)
  const isFile = statSync(target, { throwIfNoEntry: false })?.isFile() ?? true
  return isFile ? target : join(realpathSync(dirname(path)), basename(path))
}

/** Gives what cannot be understood another name, which nothing has yet: a person may still read it. */
function setAside(path: string): string {
  for (let number = 1; ; number++) {
    const aside = number === 1 ? `${path}.damaged` : `${path}.damaged-${number}`
    if (existsSync(aside)) continue
    renameSync(path, aside)
    return aside
  }
}
