import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { targetOf } from './whole-file.ts'

/** Something stands where a file was to be written that is not to be replaced. */
export class Occupied extends Error {}

/** What is written in a place that a person names: seen there once it is whole, by nobody before. */
export interface NewFile {
  write(text: string): void
  /** Puts it in its place. */
  finish(): void
  drop(): void
}

/** Characters that are written together. */
const TOGETHER = 1 << 16

const kindAt = (path: string): 'nothing' | 'file' | 'folder' | 'other' => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 'nothing'
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
}

/** Where a place stands in the meantime: beside it, and hidden. */
const besides = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.part`)

/** Removes what a thread of this process was writing for a place when it was ended. */
export function dropUnfinished(path: string): void {
  try {
    rmSync(besides(targetOf(path)), { force: true, recursive: true })
  } catch {
    // There is no such folder: nothing was written.
  }
}

/** Throws `Occupied` where something stands there: a file may be written over by who says so, a device never is. */
export function newFile(path: string, mayReplace: boolean): NewFile {
  const target = targetOf(path)
  const check = () => {
    const kind = kindAt(target)
    if (kind !== 'nothing' && !(kind === 'file' && mayReplace)) throw new Occupied(path)
  }
  check()
  const part = besides(target)
  rmSync(part, { force: true })
  const file = openSync(part, 'wx')
  const drop = () => {
    if (isOpen) closeSync(file)
    isOpen = false
    rmSync(part, { force: true })
  }
  let isOpen = true
  let waiting = ''
  const flush = () => {
    const bytes = Buffer.from(waiting)
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    waiting = ''
  }
  return {
    write(text) {
      waiting += text
      if (waiting.length > TOGETHER) flush()
    },
    finish() {
      flush()
      fsyncSync(file)
      check()
      if (mayReplace) renameSync(part, target)
      else putWhereNothingIs(part, target)
      drop()
    },
    drop,
  }
}

/** A link is made only where nothing stands, in one step; disks that have none are looked at before. */
function putWhereNothingIs(part: string, target: string): void {
  try {
    linkSync(part, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(target)) throw new Occupied(target)
    renameSync(part, target)
  }
}

/** Files of a folder that a person names. */
export interface NewFolder {
  add(name: string, text: string): void
  finish(): void
  drop(): void
}

/** The same for many files in a folder: into one that has something in it only what may be replaced is put. */
export function newFolder(path: string, mayReplace: boolean): NewFolder {
  const target = targetOf(path)
  const isFree = () => {
    const kind = kindAt(target)
    return kind === 'nothing' || (kind === 'folder' && (mayReplace || readdirSync(target).length === 0))
  }
  if (!isFree()) throw new Occupied(path)
  const part = besides(target)
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part)
  return {
    add(name, text) {
      const file = openSync(join(part, name), 'wx')
      try {
        writeFileSync(file, text)
      } finally {
        closeSync(file)
      }
    },
    finish() {
      if (!isFree()) throw new Occupied(path)
      if (kindAt(target) === 'nothing' || readdirSync(target).length === 0) renameSync(part, target)
      else for (const name of readdirSync(part)) renameSync(join(part, name), join(target, name))
      rmSync(part, { recursive: true, force: true })
    },
    drop: () => rmSync(part, { recursive: true, force: true }),
  }
}
