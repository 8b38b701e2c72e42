import { messagesIn } from '../../messages/index.ts'
import { FINDING_KINDS, type FindingKind } from '../finding.ts'
import { beginningOf } from './beginnings.ts'
import { draftFile } from './draft-file.ts'
import { linesOf } from './lines.ts'

/** What is not to be asked again stands beside the draft in this file. */
export const IGNORED = '.lbx-ignore'

/** What is not to be asked again: texts, of one kind or of all, and lines of the draft. */
interface Ignored {
  texts: Set<string>
  lines: Set<number>
}

/** `<!-- lbx:ignore -->` speaks of its line, or of the next with a text where it stands alone; with texts, of these everywhere. */
const COMMENT = /<!--\s*lbx:ignore\b((?:(?!<!--)[^\n]){0,2000}?)-->/gi
const NAMED = /^([^:：]+)[:：]\s*(.+)$/

/** A kind by each of its names: what is printed in one language is written into drafts that others check in another. */
const kindCalled = (name: string): FindingKind | undefined =>
  FINDING_KINDS.find(
    (kind) =>
      kind === name ||
      messagesIn('zh').draft.kinds[kind] === name ||
      messagesIn('en').draft.kinds[kind] === name,
  )

function keyOf(entry: string): string {
  const [, named = '', text] = NAMED.exec(entry) ?? []
  const kind = kindCalled(named.trim())
  return kind === undefined ? entry : `${kind} ${text}`
}

/** A file that lists what is not to be asked again: a text a line, its kind before it where only that is meant. */
const ignoredIn = (file: string): string[] =>
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
export function ignoredBy(draft: string, listed: string[]): Ignored {
  const ignored: Ignored = { texts: new Set(listed.map(keyOf)), lines: new Set() }
  if (!/lbx:ignore/i.test(draft)) return ignored
  let [number, isNextIgnored] = [0, false]
  for (const { at, end } of linesOf(draft)) {
    number++
    const line = draft.slice(at, end)
    const entries = [...line.matchAll(COMMENT)].map(([, texts]) => entriesIn(texts!))
    for (const text of entries.flat()) ignored.texts.add(keyOf(text))
    const isAsked = entries.some((texts) => texts.length === 0)
    const rest = line.replace(COMMENT, '')
    if (beginningOf(rest).isBlank) isNextIgnored ||= isAsked
    else {
      if (isNextIgnored || isAsked) ignored.lines.add(number)
      isNextIgnored = false
    }
  }
  return ignored
}

const entriesIn = (texts: string): string[] =>
  texts
    .split(/[,，;；]/)
    .map((text) => text.trim())
    .filter(Boolean)

export const isIgnored = (
  { texts, lines }: Ignored,
  { kind, line, text }: { kind: FindingKind; line: number; text: string },
): boolean => lines.has(line) || texts.has(text) || texts.has(`${kind} ${text}`)
