import type { Degree } from '../draft/finding.ts'
import type { Messages } from '../messages/index.ts'
import type { CheckedFile } from './checked-file.ts'
import { oneLine } from './one-line.ts'
import { print, say } from './output.ts'
import { line, paint } from './styled.ts'

/** What differs, for people: what is wrong in one way in several places of a draft is explained in the first. */
export function printFindings(files: CheckedFile[], says: Messages['draft']): void {
  for (const { path, findings } of files) {
    const explained = new Set<string>()
    for (const { line: at, column, kind, degree, text, says: told, proposal, evidence } of findings) {
      print(
        ...line`${paint('dim', `${path}:${at}:${column}`)}  ${paint('match', `${says.degrees[degree]}·${says.kinds[kind]}`)}  ${paint('head', text)}  ${told}\n`,
      )
      const what = JSON.stringify([kind, text, told, proposal])
      if (explained.has(what)) continue
      explained.add(what)
      if (proposal !== null) print(...line`  ${says.proposal(proposal)}\n`)
      for (const { sentence, file, line: number, address } of evidence)
        print(...line`  ${sentence}  ${paint('dim', `${file}:${number}`, address)}\n`)
    }
  }
  const all = files.flatMap(({ findings }) => findings)
  const count = (wanted: Degree) => all.filter(({ degree }) => degree === wanted).length
  say(all.length === 0 ? says.none : says.summary(count('error'), count('doubt'), count('note')))
}

/** `file:line:column:text`, the column in bytes, as editors count it. */
export function printForQuickfix(files: CheckedFile[]): void {
  for (const { path, text, findings } of files) {
    const lines = text.split('\n')
    for (const { line: at, column, kind, degree, says, proposal } of findings) {
      const before = [...(lines[at - 1] ?? '')].slice(0, column - 1).join('')
      const told = proposal === null ? says : `${says} → ${proposal}`
      const place = `${path}:${at}:${Buffer.byteLength(before) + 1}`
      print(`${oneLine(`${place}:${degree}: ${kind}: ${told}`)}\n`)
    }
  }
}
