import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { draftFile } from '../draft/read/draft-file.ts'
import { atHome } from './draft-names.ts'
import type { DraftFileState, SeenDraft } from './told.ts'

/** What tells one state of a file from another; empty where there is none. */
export function fileSeen(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs].join(' ') : ''
}

export const textSeen = (text: string): string => createHash('sha256').update(text).digest('base64')

/** How a draft stands to what was read of it. One that was only written again, in the same words, is as it was. */
export function draftFileState(path: string, seen: SeenDraft): DraftFileState {
  const file = atHome(path)
  try {
    if (fileSeen(file) === seen.file) return 'asRead'
    const draft = draftFile(file)
    if ('text' in draft) return textSeen(draft.text) === seen.text ? 'asRead' : 'changed'
    return draft.problem === 'missing' ? 'gone' : 'changed'
  } catch {
    // A folder on the way that may no longer be entered, or is a file by now.
    return 'gone'
  }
}
