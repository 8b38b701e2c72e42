import { dirname, join } from 'node:path'
import { Library } from '../draft/ask/library.ts'
import { check } from '../draft/check.ts'
import { confirmedBy } from '../draft/confirmed.ts'
import type { Finding } from '../draft/finding.ts'
import { draftFile } from '../draft/read/draft-file.ts'
import { IGNORED, ignoredBeside } from '../draft/read/ignored.ts'
import { sentencesOf } from '../draft/read/statements.ts'
import { type Language, messagesIn } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import type { Corpora } from '../store/corpora.ts'
import { unitsOfPoints } from '../text/points.ts'
import { atHome } from './draft-names.ts'
import { fileSeen, textSeen } from './seen-draft.ts'
import type { CheckedDraft, Difference } from './told.ts'

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
  const lines = draft.text.split('\n')
  return {
    differences: findings.map((finding) => differenceIn(lines, finding)),
    ...{ isWhole, hiddenFrom },
    seen: { file: seenAs, text: textSeen(draft.text) },
  }
}

/** A finding with its sentence, as far as that stands in its lines. */
function differenceIn(lines: string[], finding: Finding): Difference {
  const count = finding.text.split('\n').length
  const text = lines.slice(finding.line - 1, finding.line - 1 + count).join('\n')
  const from = unitsOfPoints(text, finding.column - 1)
  const to = from + finding.text.length
  const [begin = 0, end = text.length] = sentencesOf(text).find((own) => own[0] <= from && to <= own[1]) ?? []
  return { ...finding, own: text.slice(begin, end), range: [from - begin, to - begin] }
}
