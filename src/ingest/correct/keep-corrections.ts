import { join } from 'node:path'
import { type Lock, lock } from '../../files/lock.ts'
import { targetOf, writeWhole } from '../../files/whole-file.ts'
import { type WriteProblem, writeProblemOf } from '../../files/write-problem.ts'
import { readTomlFile } from '../reading/toml.ts'
import { CORRECTIONS, type Correction, CorrectionError, correctionsIn } from './correction.ts'

/** A lock is held while one file is read and corrected; others wait so long for it, in milliseconds. */
const WAIT = 5000

/** Why a corrections file is as it was: it could not be written, or it is broken, and where. */
export interface Unkept {
  problem: WriteProblem | 'broken'
  what: string
}

/** What is to become of the file: other bytes, or nothing, with what there is to say of it. */
export interface Change<Outcome> {
  bytes?: Buffer
  outcome: Outcome
}

/**
 * Changes the corrections of a folder while nobody else does: they are read again once that is sure, and what comes
 * back was written. A file that a person has broken stays as it is.
 */
export async function changeCorrections<Outcome>(
  folder: string,
  change: (known: Correction[], bytes: Buffer) => Change<Outcome>,
  wait = WAIT,
): Promise<Outcome | Unkept> {
  const path = join(folder, CORRECTIONS)
  const unkept = (problem: Unkept['problem'], what = path): Unkept => ({ problem, what })
  let held: Lock | undefined
  try {
    const target = targetOf(path)
    const read = () => readTomlFile(target, (what) => new CorrectionError(`${path}: ${what}`))
    // Nothing is put beside a device.
    read()
    held = await lock(target, wait)
    if (!held) return unkept('busy')
    const file = read()
    const before = file?.bytes ?? Buffer.alloc(0)
    const { bytes, outcome } = change(correctionsIn(before, CORRECTIONS), before)
    const mode = file?.stats.mode ?? 0o666 & ~process.umask()
    const isWritten = !bytes || writeWhole(target, { bytes, mode, before: file?.stats }, held)
    return isWritten ? outcome : unkept('busy')
  } catch (error) {
    if (error instanceof CorrectionError) return unkept('broken', error.message)
    return unkept(writeProblemOf(error))
  } finally {
    held?.release()
  }
}
