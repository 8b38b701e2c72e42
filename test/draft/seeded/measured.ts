import { cpSync } from 'node:fs'
import { Library } from '../../../src/draft/ask/library.ts'
import { check } from '../../../src/draft/check.ts'
import type { Finding } from '../../../src/draft/finding.ts'
import { messagesIn } from '../../../src/messages/index.ts'
import { openArchive } from '../../../src/store/open-archive.ts'
import { aFolder, type Line, put } from '../../store/a-folder.ts'
import { CALLED, ERROR_KINDS, type ErrorKind, type Stated } from './statements.ts'

export interface Score {
  seeded: number
  found: number
}

export interface Measured {
  byKind: Record<ErrorKind, Score>
  /** Errors and doubts that are right, and the others with what they were said of. */
  rightly: number
  wrongly: { finding: Finding; of: string }[]
  missed: Stated[]
  precision: number
  recall: number
}

/** So many sentences stand in one draft, three in a paragraph. */
const IN_A_DRAFT = 24
const IN_A_PARAGRAPH = 3

/** The bundled corpus, and people who move and share their names. */
export async function seededArchive(articles: Line[]) {
  const folder = aFolder()
  cpSync(new URL('../../../corpus', import.meta.url).pathname, folder, { recursive: true })
  put(
    folder,
    'made.jsonl',
    articles.map((line) => ({ ...line, paper: '吕梁读本' })),
  )
  return (await openArchive(folder, { folder: aFolder() })).archive
}

/** Right and wrong sentences in turn, as drafts. */
function draftsOf(stated: Stated[]): Stated[][] {
  const drafts: Stated[][] = []
  const count = Math.ceil(stated.length / IN_A_DRAFT)
  for (let index = 0; index < count; index++) drafts.push(stated.filter((_, at) => at % count === index))
  return drafts
}

export interface Seeded {
  /** What the archive has beside the bundled corpus. */
  articles: Line[]
  right: Stated[]
  wrong: Stated[]
}

export async function measure({ articles, right, wrong }: Seeded): Promise<Measured> {
  const library = new Library(await seededArchive(articles), null)
  const says = messagesIn('zh').draft
  const byKind = Object.fromEntries(
    ERROR_KINDS.map((kind) => [kind, { seeded: 0, found: 0 }]),
  ) as unknown as Measured['byKind']
  const measured: Measured = { byKind, rightly: 0, wrongly: [], missed: [], precision: 0, recall: 0 }
  for (const statements of draftsOf([...right, ...wrong])) {
    let draft = ''
    const places = statements.map(({ text, error }, index) => {
      const at = draft.length
      draft += text + (index % IN_A_PARAGRAPH === IN_A_PARAGRAPH - 1 ? '\n\n' : '')
      return {
        from: at,
        to: at + text.length,
        text,
        error: error && { ...error, from: at + error.from, to: at + error.to },
      }
    })
    const findings = (await check({ draft, library, says })).findings.filter(
      ({ degree }) => degree !== 'note',
    )
    const rightly = new Set<Finding>()
    for (const [index, { error }] of places.entries()) {
      if (!error) continue
      measured.byKind[error.kind].seeded++
      const near = findings.filter(
        ({ kind, offset, length }) =>
          CALLED[error.kind].includes(kind) &&
          offset < error.to + REACH &&
          error.from - REACH < offset + length,
      )
      if (near.length > 0) measured.byKind[error.kind].found++
      else measured.missed.push(statements[index]!)
      for (const finding of near) rightly.add(finding)
    }
    measured.rightly += rightly.size
    for (const finding of findings)
      if (!rightly.has(finding)) {
        const of = places.find(({ from, to }) => finding.offset >= from && finding.offset < to)
        measured.wrongly.push({ finding, of: of?.text ?? '' })
      }
  }
  const all = Object.values(byKind)
  measured.precision = measured.rightly / Math.max(1, measured.rightly + measured.wrongly.length)
  measured.recall =
    all.reduce((sum, { found }) => sum + found, 0) / all.reduce((sum, { seeded }) => sum + seeded, 0)
  return measured
}
/** A number is said to be wrong beside its unit, a name beside its office. */
const REACH = 6
