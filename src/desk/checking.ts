import { dirname, join } from 'node:path'
import { Library } from '../draft/ask/library.ts'
import { check } from '../draft/check.ts'
import { confirmedBy } from '../draft/confirmed.ts'
import { draftFile } from '../draft/read/draft-file.ts'
import { IGNORED, ignoredBeside } from '../draft/read/ignored.ts'
import { type Language, messagesIn } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import type { Corpora } from '../store/corpora.ts'
import { atHome } from './draft-names.ts'
import { withSentences } from './draft-sentences.ts'
import { fileSeen, textSeen } from './seen-draft.ts'
import type { CheckedDraft } from './told.ts'

/** The draft in a file against the archive. */
export async function checked(
  archive: Archive,
  corpora: Corpora,
  { path, language }: { path: string; language: Language },
): Promise<CheckedDraft> {
  const file = atHome(path)
  // Before the text: what is written meanwhile is a change.
  const seenAs = fileSeen(file)
  const draft = draftFile(file)
  if (!('text' in draft)) return draft
  const { findings, isWhole, hiddenFrom } = await check({
    ...{ draft: draft.text, library: new Library(archive, null), says: messagesIn(language).draft },
    ...{ ignored: ignoredBeside(join(dirname(file), IGNORED)), confirmed: confirmedBy(corpora) },
  })
  return {
    differences: withSentences(draft.text, findings),
    ...{ isWhole, hiddenFrom },
    seen: { file: seenAs, text: textSeen(draft.text) },
  }
}
