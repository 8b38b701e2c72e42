import type { CodeAction, Range } from 'vscode-languageserver-types'
import type { Messages } from '../../messages/index.ts'
import type { Document, PlacedFinding } from './document.ts'

/** What can be done about the findings of a stretch: take what the archive has, or not be asked again. */
export function actionsFor(document: Document, range: Range, says: Messages['draft']): CodeAction[] {
  const { places } = document
  const findings = document.findingsIn(places.offsetAt(range.start), places.offsetAt(range.end))
  return [
    ...findings.flatMap((finding) => takeAction(document, finding, says)),
    ...findings.map((finding) => ignoreAction(document, finding, says)),
  ]
}

const edited = (document: Document, range: Range, newText: string) => ({
  changes: { [document.uri]: [{ range, newText }] },
})

function takeAction(
  document: Document,
  { from, to, proposal }: PlacedFinding,
  says: Messages['draft'],
): CodeAction[] {
  if (proposal === null) return []
  return [
    {
      ...{ title: says.proposal(proposal), kind: 'quickfix', isPreferred: true },
      edit: edited(document, document.places.rangeOf(from, to), proposal),
    },
  ]
}

/** A comment at the end of the draft says what is not to be asked again, wherever it stands. */
function ignoreAction(
  document: Document,
  { kind, text, from }: PlacedFinding,
  says: Messages['draft'],
): CodeAction {
  const end = document.places.rangeOf(document.text.length, document.text.length)
  const [lineEnd] = /\r?\n/.exec(document.text) ?? ['\n']
  const before = document.text === '' || document.text.endsWith('\n') ? '' : lineEnd
  // A comma would part it from the next text, a line end would end the comment.
  const whole = /[,，;；\n>]/.test(text) ? undefined : text
  const comment = `${before}${lineEnd}<!-- lbx:ignore ${kind}: ${whole ?? ''} -->${lineEnd}`
  if (whole !== undefined)
    return { title: says.ignore(text), kind: 'quickfix', edit: edited(document, end, comment) }
  const behind = endOfLine(document.text, from)
  return {
    ...{ title: says.ignore(text), kind: 'quickfix' },
    edit: edited(document, document.places.rangeOf(behind, behind), ' <!-- lbx:ignore -->'),
  }
}

/** Behind the text of a line; of a row of a table within its last cell. */
function endOfLine(text: string, from: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(from))![0].trimEnd()
  return from + (line.endsWith('|') ? line.slice(0, -1).trimEnd().length : line.length)
}
