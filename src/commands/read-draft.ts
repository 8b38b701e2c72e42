import { problemOf } from '../draft/problem-of.ts'
import { type DraftText, draftFile, draftFrom, MOST_BYTES } from '../draft/read/draft-file.ts'
import type { Messages } from '../messages/index.ts'
import { UsageError } from './usage-error.ts'

/** The text of a draft: of a file, or of standard input for `-`. */
export async function readDraft(path: string, { draft: says }: Messages): Promise<string> {
  const draft = path === '-' ? await standardInput() : draftFile(path)
  if ('text' in draft) return draft.text
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
