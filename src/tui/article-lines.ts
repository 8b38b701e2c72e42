import type { ShownArticle } from '../desk/told.ts'
import { breakLines } from '../text/breaking/lines.ts'
import { spread } from '../text/breaking/spread.ts'
import { type AmbiguousWidth, cells } from '../text/width.ts'
import { partsOf, partTexts } from './article-parts.ts'
import { layoutOf, measureOf } from './layout.ts'
import type { Place } from './state/place.ts'
import type { State } from './state/state.ts'
import type { Look } from './theme/looks.ts'

/** A line of an article as it is set: its text, how it looks, and the place that it shows. */
export interface SetLine {
  text: string
  look: Look
  indent: number
  place: Place
  /** True where the part's text could be shown as it is: places in it are places of the file's text. */
  isPlain: boolean
  /** Offsets in the text before which one cell is left free, so that a shortened line ends with the others. */
  gaps: number[]
}

interface Setting {
  hang: boolean
  measure: number
  ambiguous: AmbiguousWidth
}

const cache = new WeakMap<ShownArticle, Setting & { lines: SetLine[] }>()

/** The shown article set for its pane, whether the pane is on the screen or not. */
export function linesOf(state: State): SetLine[] {
  const { shown, ambiguous, settings, size } = state
  if (!shown) return []
  const width = layoutOf(state).article || size.columns
  return setArticle(shown, { measure: measureOf(width, settings.measure), ambiguous, hang: settings.hang })
}

/** An article set in lines of so many cells. */
export function setArticle(article: ShownArticle, { measure, ambiguous, hang }: Setting): SetLine[] {
  const known = cache.get(article)
  const isSame = known?.measure === measure && known.ambiguous === ambiguous && known.hang === hang
  if (known && isSame) return known.lines
  const texts = partTexts(article)
  const lines = partsOf(article).flatMap((part, block) => {
    const text = texts[block]!
    const style = { width: measure, ambiguous, indent: part.indent, hang }
    const broken = breakLines(text, style)
    const set = broken.map(({ start, end, first }, line): SetLine => {
      const own = text.slice(start, end)
      const isShortened = part.isFlush === true && broken[line + 1]?.first === false
      const lack = isShortened ? measure - (first ? part.indent : 0) - cells(own, ambiguous) : 0
      const middle = part.isCentred ? Math.max(0, Math.floor((measure - cells(own, ambiguous)) / 2)) : 0
      return {
        text: own,
        look: part.look,
        indent: first ? part.indent + middle : middle,
        place: { block, offset: start },
        isPlain: text === part.text,
        gaps: spread(own, lack),
      }
    })
    const blank: SetLine = {
      ...{ text: '', look: 'plain', indent: 0, place: { block, offset: -1 }, isPlain: true, gaps: [] },
    }
    return part.blankBefore ? [blank, ...set] : set
  })
  cache.set(article, { measure, ambiguous, hang, lines })
  return lines
}

/** Cells of a line up to an offset in its text, with what is left free before that. */
export const cellsUpTo = ({ text, gaps }: SetLine, offset: number, ambiguous: AmbiguousWidth): number =>
  cells(text.slice(0, offset), ambiguous) + gaps.filter((gap) => gap <= offset).length

/** The line that shows a place, at whatever width the article is set now. */
export function lineAt(lines: SetLine[], { block, offset }: Place): number {
  let found = 0
  for (let index = 0; index < lines.length; index++) {
    const { place } = lines[index]!
    if (place.block > block || (place.block === block && place.offset > offset)) break
    found = index
  }
  return found
}
