// Printed lines, and blocks of them on a page.

/** A printed line, and whether its paragraph begins before it. */
export interface Line {
  text: string
  goesOn: boolean
}

/** Lines that stand together, and where: in columns from the left, in lines from the top. */
export interface Block {
  x: number
  y: number
  lines: Line[]
  isHead: boolean
}

export const alone = (texts: string[]): Line[] => texts.map((text) => ({ text, goesOn: false }))
export const ofParagraph = (texts: string[]): Line[] => texts.map((text, at) => ({ text, goesOn: at > 0 }))

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const CLOSING = /^[，。、；：？！”’）》」』]/

/** A text set in lines of so many characters; no line begins with a closing mark. */
export function set(text: string, width: number): string[] {
  const lines: string[] = []
  const characters = [...text]
  for (let at = 0; at < characters.length; ) {
    let cells = 0
    let end = at
    while (end < characters.length && cells < 2 * width)
      cells += characters[end++]! < '⺀' && /[ -~]/.test(characters[end - 1]!) ? 1 : 2
    while (end < characters.length && CLOSING.test(characters[end]!)) end++
    lines.push(characters.slice(at, end).join(''))
    at = end
  }
  return lines
}

/** The lines of a paragraph put into one, as far as the block goes. */
export function reflowed({ lines, isHead }: Block): string[] {
  if (isHead) return lines.map(({ text }) => text)
  const made: string[] = []
  lines.forEach(({ text, goesOn }, at) => {
    if (goesOn && at > 0) made.push(made.pop()! + text)
    else made.push(text)
  })
  return made
}
