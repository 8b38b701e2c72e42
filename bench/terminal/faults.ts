import type { Pane } from '../../src/tui/state/view.ts'
import { type Picture, textOf } from './picture.ts'
import type { MadeArticle } from './programs/articles.ts'

const DIVIDER = /[│￨]/
/** From the design: three panes from 100 columns, two from 60, below that the one in focus. */
function panesAt(width: number, focus: Pane): Pane[] {
  if (width >= 100) return ['list', 'article', 'entities']
  if (width < 60) return [focus]
  return focus === 'entities' ? ['article', 'entities'] : ['list', 'article']
}

/** What is wrong with a screen of the explorer, if anything, when it shows one of these articles. */
export function faultOf(picture: Picture, focus: Pane, articles: MadeArticle[]): string | undefined {
  // The first row has titles; the last one says what the keys do, and has no panes.
  const rows = picture.slice(1, -1).map((row) => row.map(textOf))
  const dividers = rows.map((row) => row.flatMap((text, column) => (DIVIDER.test(text) ? [column] : [])))
  const crooked = dividers.findIndex((places) => `${places}` !== `${dividers[0]}`)
  if (crooked >= 0)
    return `dividers of row ${crooked} at ${dividers[crooked]}, of the first at ${dividers[0]}`
  const panes = panesAt(rows[0]!.length, focus)
  if (dividers[0]!.length !== panes.length - 1) return `${dividers[0]!.length} dividers`
  const texts = (pane: Pane) => rows.map((row) => row.join('').split(DIVIDER)[panes.indexOf(pane)]!)
  if (panes.includes('list')) {
    const headline = headlinesOf(texts('list')).find(
      (text) => !articles.some((article) => article.headline.includes(text)),
    )
    if (headline) return `no headline: ${headline}`
  }
  if (!panes.includes('article')) return undefined
  const shown = together(texts('article'))
  return articles.some((article) => isPartOf(shown, article)) ? undefined : `no article: ${shown}`
}

/** What another screen has come to be that should be the same. */
export function changeOf(before: Picture, now: Picture): string | undefined {
  const row = now.findIndex((cells, index) => `${cells}` !== `${before[index]}`)
  if (row < 0) return undefined
  const [was, is] = [before[row]!, now[row]!].map((cells) => cells.map(textOf).join(''))
  return `row ${row} was ${was === is ? 'the same in another look' : was}, is ${is}`
}

/** A character that was torn is missing in what is left of the headline or of the text; pages have rows of their own. */
const headlinesOf = (rows: string[]) => rows.flatMap((row) => /^ {2,3}(?!\d+版)([^ …]+)/.exec(row)?.[1] ?? [])

function isPartOf(shown: string, { headline, paragraphs }: MadeArticle): boolean {
  const body = together(paragraphs)
  const at = shown.indexOf(body.slice(0, 6))
  return at < 0 ? body.includes(shown) : shown.startsWith(headline) && body.startsWith(shown.slice(at))
}

const together = (rows: string[]) => rows.join('').replace(/\s/g, '')
