import type { PlacedLine } from '../../model/placed.ts'
import { readingForm } from '../print/reading-form.ts'
import { CAPTION, endsWithPhotographer } from '../print/signs.ts'

/** Marks that point from a caption to its picture. */
const POINTERS = /^[▲△▼▽◀▶←→↑↓]\s*/u
/** Lines and characters of a caption; what is longer is a story that a picture belongs to. */
const MOST_LINES = 6
const LONGEST = 160

const startsCaption = (text: string) => POINTERS.test(text) || CAPTION.test(text)

/** True for what is said of a picture and no more. */
export const isCaption = (text: string): boolean =>
  text.length <= LONGEST && (CAPTION.test(text.replace(POINTERS, '')) || endsWithPhotographer(text))

/** The lines of a column with each caption in it by itself: it may stand close to the text, in its size and face. */
export function withCaptionsApart(lines: PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = []
  let open: PlacedLine[] = []
  const close = () => {
    if (open.length > 0) parts.push(open)
    open = []
  }
  for (let at = 0; at < lines.length; at++) {
    const length = startsCaption(readingForm(lines[at]!.text)) ? captionAt(lines, at) : 0
    if (length > 0) {
      close()
      parts.push(lines.slice(at, at + length))
      at += length - 1
    } else open.push(lines[at]!)
  }
  close()
  return parts
}

/** How many lines from here on are a caption, up to the name of who took the picture; 0 where there is none. */
function captionAt(lines: PlacedLine[], from: number): number {
  let text = ''
  for (const [at, line] of lines.slice(from, from + MOST_LINES).entries()) {
    text += readingForm(line.text)
    if (endsWithPhotographer(text)) return at + 1
  }
  return 0
}
