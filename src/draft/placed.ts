import type { Finding, Remark } from './finding.ts'

/** Bytes of a code unit in UTF-8; of a character of two units each has two. */
const bytesOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3

interface Place {
  line: number
  column: number
  points: number
  bytes: number
}

/** Remarks, in the order of their beginnings, as findings: a walk through the draft counts lines, code points and bytes. */
export function placedIn(draft: string, remarks: Remark[]): Finding[] {
  const units = [...new Set(remarks.flatMap(({ at, end }) => [at, end]))].sort((a, b) => a - b)
  const places = new Map<number, Place>()
  const now: Place = { line: 1, column: 1, points: 0, bytes: 0 }
  let next = 0
  for (let at = 0; at <= draft.length && next < units.length; at++) {
    while (units[next] === at) {
      places.set(at, { ...now })
      next++
    }
    const code = draft.charCodeAt(at)
    now.bytes += bytesOf(code)
    // The second half of a character.
    if ((code & 0xfc00) === 0xdc00) continue
    now.points++
    now.column++
    if (code === 0x0a) {
      now.line++
      now.column = 1
    }
  }
  return remarks.map(({ at, end, kind, degree, ...rest }) => {
    const [from, to] = [places.get(at)!, places.get(end)!]
    return {
      ...{ kind, degree, line: from.line, column: from.column },
      ...{ offset: from.points, length: to.points - from.points },
      ...{ byteOffset: from.bytes, byteLength: to.bytes - from.bytes },
      text: draft.slice(at, end),
      ...rest,
    }
  })
}
