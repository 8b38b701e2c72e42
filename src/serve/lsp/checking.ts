import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Checked, check } from '../../draft/check.ts'
import { confirmedBy } from '../../draft/confirmed.ts'
import { MOST } from '../../draft/read/draft-file.ts'
import { IGNORED, ignoredBeside } from '../../draft/read/ignored.ts'
import type { Messages } from '../../messages/index.ts'
import { isEmpty } from '../../store/is-empty.ts'
import type { HeldArchive } from '../held-archive.ts'
import { pause } from '../pause.ts'
import type { Document } from './document.ts'

/** A longer draft is not checked while it is typed. */
export const isTooLong = ({ text }: Document): boolean => text.length > MOST * 1024 * 1024

/** What differs in a document of an editor. */
export function checked(
  { uri, text }: Document,
  held: HeldArchive,
  messages: Messages,
  isWanted: () => boolean,
): Promise<Checked> {
  return held.ask(async ({ archive, library }) => {
    // Against nothing nothing differs.
    if (await isEmpty(archive)) throw new Error(messages.nothingRead(held.corpora.join(' ')))
    return check({
      ...{ draft: text, library, says: messages.draft, isWanted, pause },
      ...{ ignored: ignoredFor(uri), confirmed: confirmedBy(held.corpora) },
    })
  })
}

/** What a file beside the draft says is not to be asked; nothing for a draft that is no file here. */
function ignoredFor(uri: string): string[] {
  try {
    return uri.startsWith('file:') ? ignoredBeside(join(dirname(fileURLToPath(uri)), IGNORED)) : []
  } catch {
    return []
  }
}
