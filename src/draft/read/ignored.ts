import type { FindingKind } from '../finding.ts'

import { draftFile } from './draft-file.ts'
import { linesOf } from './lines.ts'

/** What is not to be asked again stands beside the draft in this file. */
export const IGNORED = '.lbx-ignore'

/** What is not to be asked again: texts, of one kind or of all, and lines of the draft. */
export interface Ignored {
  texts: Set<string>
  lines: Set<number>
}

/** `<!-- lbx:ignore -->` speaks of its line, or of the next where it stands alone; with texts, of these everywhere. */
const COMMENT = /<!--\s*lbx:ignore\b([^\n]*?)-->/
const NAMED = /^([^:：]+)[:：]\s*(.+)$/

/** What kinds are called where findings are printed: so they are written here, too. */
type Kinds = Record<FindingKind, string>

const keyOf = (entry: string, kinds: Kinds): string => {
  const [, named, text] = NAMED.exec(entry) ?? []
  const kind = Object.keys(kinds).find((own) => named === own || named === kinds[own as FindingKind])
  return kind === undefined ? entry : `${kind} ${text}`
}

/** A file that lists what is not to be asked again: a text a line, its kind before it where only that is meant. */
export const ignoredIn = (file: string): string[] =>
  file
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** What a file lists; nothing where it is none that can be read: a pipe or a device keeps nobody waiting. */
export function ignoredInFile(path: string): string[] | undefined {
  const file = draftFile(path)
  return 'text' in file ? ignoredIn(file.text) : undefined
}

/** The same of one that nobody named. */
export const ignoredBeside = (path: string): string[] => ignoredInFile(path) ?? []

/** What the comments of a draft and a list of texts say is not to be asked. */
export function ignoredBy(draft: string, listed: string[], kinds: Kinds): Ignored {
  const ignored: Ignored = { texts: new Set(listed.map((entry) => keyOf(entry, kinds))), lines: new Set() }
  if (!draft.includes('lbx:ignore')) return ignored
  let number = 0
  for (const { at, end } of linesOf(draft)) {
    number++
    const line = draft.slice(at, end)
    const comment = COMMENT.exec(line)
    if (!comment) continue
    const texts = comment[1]!
      .split(/[,，;；]/)
      .map((text) => text.trim())
      .filter(Boolean)
    for (const text of texts) ignored.texts.add(keyOf(text, kinds))
    if (texts.length === 0) ignored.lines.add(line.trim() === comment[0] ? number + 1 : number)
  }
  return ignored
}

export const isIgnored = (
  { texts, lines }: Ignored,
  { kind, line, text }: { kind: FindingKind; line: number; text: string },
): boolean => lines.has(line) || texts.has(text) || texts.has(`${kind} ${text}`)
