import type { PrintLine } from './print-line.ts'

// A headline set from top to bottom comes out of a dump as a column of single characters, a line each.

/** So many single characters in a row are no accident. */
const LEAST = 3
const ONE = 2

const isSingle = ({ read, cells }: PrintLine) => read.length === 1 && cells === ONE

/** The lines with columns of single characters put together, each as one line that knows its members. */
export function withUprightLines(lines: PrintLine[]): PrintLine[] {
  const made: PrintLine[] = []
  for (let index = 0; index < lines.length; ) {
    let end = index
    while (end < lines.length && isSingle(lines[end]!)) end++
    if (end - index >= LEAST) {
      made.push(upright(lines.slice(index, end)))
      index = end
    } else made.push(lines[index++]!)
  }
  return made
}

function upright(members: PrintLine[]): PrintLine {
  return {
    ...members[0]!,
    text: members.map(({ text }) => text).join(''),
    read: members.map(({ read }) => read).join(''),
    cells: members.length * ONE,
    members,
    upright: true,
  }
}
