import type { Messages } from '../messages/index.ts'
import { type DraftText, MOST } from './read/draft-file.ts'

/** Why a draft cannot be checked, in one line. */
export function problemOf(
  draft: Exclude<DraftText, { text: string }>,
  path: string,
  says: Messages['draft'],
): string {
  if (draft.problem === 'notText') return says.notText(path, draft.byte, draft.encoding)
  return draft.problem === 'large' ? says.large(path, MOST) : says[draft.problem](path)
}
