import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, lock } from '../../files/lock.ts'
import { makeFolder } from '../../files/make-folder.ts'
import { targetOf, writeWhole } from '../../files/whole-file.ts'
import { type WriteProblem, writeProblemOf } from '../../files/write-problem.ts'
import { readRegularFile } from '../../ingest/reading/regular-file.ts'
import { byCodePoint } from '../../text/order.ts'
import { asMarkdown, type CollectionLine, entriesIn, linesIn, textOfLines } from './collection-text.ts'

// A collection is NAME.jsonl, an entry a line; NAME.md beside it is made from it, for reading.

/** Others wait so long, in milliseconds: the lock is held while two small files are written. */
const WAIT = 5000
const MOST_BYTES = 64 << 20

/** Why a collection was not changed, and which file that is about. */
export interface Unchanged {
  problem: WriteProblem
  path: string
}

/** The name of a file on any disk: letters, digits, blanks inside and a few marks. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()（）《》“”、，-]{0,58}[\p{L}\p{N})）》”])?$/u
export const isCollectionName = (name: string): boolean => NAME.test(name)

const END = '.jsonl'
const pathOf = (folder: string, name: string, end = END): string => join(folder, name + end)

/** The collections of a folder by name; none where there is no such folder. */
export function collectionNames(folder: string): string[] {
  try {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(END))
      .map((file) => file.slice(0, -END.length))
    return names.filter(isCollectionName).sort(byCodePoint)
  } catch {
    return []
  }
}

/** The lines of a collection; undefined where there is none that can be read. */
export function readCollection(folder: string, name: string): CollectionLine[] | undefined {
  const file = readRegularFile(pathOf(folder, name), MOST_BYTES)
  return 'refused' in file ? undefined : linesIn(file.bytes.toString())
}

/** Changes a collection while no other program does: it is read again once that is sure, and written whole. */
export async function changeCollection(
  folder: string,
  name: string,
  change: (lines: CollectionLine[]) => CollectionLine[],
  wait = WAIT,
): Promise<Unchanged | undefined> {
  const path = pathOf(folder, name)
  let held: Lock | undefined
  try {
    makeFolder(folder, 0o700)
    const target = targetOf(path)
    held = await lock(target, wait)
    if (!held) return { problem: 'busy', path }
    const file = readRegularFile(target, MOST_BYTES)
    if ('refused' in file && file.refused !== 'missing') return { problem: 'unwritable', path }
    const before = 'refused' in file ? undefined : file
    const lines = change(linesIn(before?.bytes.toString() ?? ''))
    const mode = before?.stats.mode ?? 0o600
    const bytes = Buffer.from(textOfLines(lines))
    if (bytes.length > MOST_BYTES) return { problem: 'full', path }
    if (!writeWhole(target, { bytes, mode, before: before?.stats }, held)) return { problem: 'busy', path }
    writeReading(folder, name, lines, mode, held)
    return undefined
  } catch (error) {
    return { problem: writeProblemOf(error), path }
  } finally {
    held?.release()
  }
}

function writeReading(folder: string, name: string, lines: CollectionLine[], mode: number, held: Lock): void {
  const target = targetOf(pathOf(folder, name, '.md'))
  const file = readRegularFile(target, MOST_BYTES)
  if ('refused' in file && file.refused !== 'missing') return
  const bytes = Buffer.from(asMarkdown(name, entriesIn(lines)))
  writeWhole(target, { bytes, mode, before: 'refused' in file ? undefined : file.stats }, held)
}

/** Removes a collection with what was made from it. */
export async function removeCollection(folder: string, name: string): Promise<Unchanged | undefined> {
  const path = pathOf(folder, name)
  let held: Lock | undefined
  try {
    held = await lock(targetOf(path), WAIT)
    if (!held) return { problem: 'busy', path }
    rmSync(path)
    rmSync(pathOf(folder, name, '.md'), { force: true })
    return undefined
  } catch (error) {
    return { problem: writeProblemOf(error), path }
  } finally {
    held?.release()
  }
}
