import { problemOf } from '../draft/problem-of.ts'
import { type DraftText, draftFile, draftFrom, MOST_BYTES, type ReadText } from '../draft/read/draft-file.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from './usage-error.ts'

/** A draft: a file, or standard input for `-`. */
export async function readDraft(path: string, { draft: says }: Messages): Promise<ReadText> {
  const draft = path === '-' ? await standardInput() : draftFile(path)
  if ('text' in draft) return draft
  throw new UsageError(problemOf(draft, path, says))
}

async function standardInput(): Promise<DraftText> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    // What comes after is not read: the other end learns that nobody listens.
    if (length > MOST_BYTES) return { problem: 'large' }
  }
  return draftFrom(Buffer.concat(chunks))
}
