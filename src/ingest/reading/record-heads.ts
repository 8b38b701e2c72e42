import { type Labelled, labelledLine } from './record-labels.ts'
import { referenceAt } from './references.ts'

/** The names of fields above one text, from the line with this index on, and the index of the first line of its text. */
export interface Head {
  from: number
  fields: Map<string, string>
  text: number
}

/** Lines of fields between which no more than blank ones stand. */
function headAt(labelled: (Labelled | undefined)[], lines: string[], from: number): Head | undefined {
  const fields = new Map<string, string>()
  let at = from
  let text = from
  for (; at < lines.length; at++) {
    const line = labelled[at]
    if (!line && lines[at]!.trim() !== '') break
    if (!line) continue
    if (line.field !== 'other' && fields.has(line.field) && line.field !== 'paper') break
    fields.set(line.field, fields.get(line.field) || line.value)
    text = at + 1
    if (line.field === 'text') {
      if (line.value !== '') text = at
      break
    }
  }
  return isHead(fields) ? { from, fields, text } : undefined
}

/** What an announcement does not say of itself, though it names its subject, its time and its contents. */
const PRINTED = ['byline', 'paper', 'page']

/** A text that is named as such, or three fields: one that stands in an article by itself is no head. */
const isHead = (fields: Map<string, string>) =>
  fields.has('headline') &&
  PRINTED.some((field) => fields.has(field)) &&
  (fields.has('text') ? fields.size >= 3 : fields.size >= 4)

/** All heads of a text, in their order. */
export function headsIn(lines: string[]): Head[] {
  const labelled = lines.map((line) => labelledLine(line))
  const heads: Head[] = []
  for (let at = 0; at < lines.length; at++) {
    const fields = referenceAt(lines, at)
    const head = fields ? { from: at, fields, text: at + 1 } : labelled[at] && headAt(labelled, lines, at)
    if (!head) continue
    heads.push(head)
    at = Math.max(at, head.text - 1)
  }
  return heads
}
