/** A text between quotation marks, or the title of a work. */
export interface Quoted {
  at: number
  end: number
  text: string
  isWork: boolean
}

const QUOTED = /“([^“”\n]{2,400})”|「([^「」\n]{2,400})」|"([^"\n]{2,400})"|《([^《》\n]{2,200})》/g
/** What is quoted within a quotation. */
const WITHIN = /‘([^‘’\n]{2,400})’|『([^『』\n]{2,400})』/g
const WORK_WITHIN = /《([^《》\n]{2,200})》/g

export function quotedIn(text: string): Quoted[] {
  const outer = matchesOf(QUOTED, text)
  const works = matchesOf(WORK_WITHIN, text).filter(
    ({ at, end }) => !outer.some((other) => other.isWork && other.at === at && other.end === end),
  )
  return [...outer, ...works, ...matchesOf(WITHIN, text)].sort((a, b) => a.at - b.at)
}

const matchesOf = (pattern: RegExp, text: string): Quoted[] =>
  [...text.matchAll(pattern)].map((match) => {
    const inner = match[0].slice(1, -1)
    return {
      at: match.index + 1,
      end: match.index + 1 + inner.length,
      text: inner,
      isWork: match[0][0] === '《',
    }
  })
