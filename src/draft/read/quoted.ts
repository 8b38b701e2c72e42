/** A text between quotation marks, or the title of a work. */
export interface Quoted {
  at: number
  end: number
  text: string
  isWork: boolean
}

const QUOTED = /“([^“”\n]{2,400})”|「([^「」\n]{2,400})」|"([^"\n]{2,400})"|《([^《》\n]{2,200})》/g

export const quotedIn = (text: string): Quoted[] =>
  [...text.matchAll(QUOTED)].map((match) => {
    const inner = match[0].slice(1, -1)
    return {
      at: match.index + 1,
      end: match.index + 1 + inner.length,
      text: inner,
      isWork: match[0][0] === '《',
    }
  })
