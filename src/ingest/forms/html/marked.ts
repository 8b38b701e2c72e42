import type { Said } from './said.ts'
import { inside, type Token, textAt, textIn } from './tokens.ts'

// How templates of electronic papers mark the parts of an article where no property says them: by ids and classes, by
// headings above the text, by rows of a table.

type Attributes = Record<string, string>

const namesOf = ({ id = '', class: own = '' }: Attributes): string[] =>
  `${id} ${own}`.toLowerCase().split(/\s+/).filter(Boolean)

const isNamed = (names: string) => {
  const known = new Set(names.split(' '))
  return (_: string, attributes: Attributes) => namesOf(attributes).some((name) => known.has(name))
}

const TEXT = isNamed('ozoom zoom contenttext articlecontent news_content newsdetatext')

/** What holds the text of an article. */
export const holdsText = (name: string, attributes: Attributes) =>
  name === 'cms-content' || TEXT(name, attributes)

const MARKS: [keyof Said & ('kicker' | 'headline' | 'subhead'), ReturnType<typeof isNamed>][] = [
  ['kicker', isNamed('pretitle introtitle leadtitle primers intro yt')],
  ['headline', isNamed('title maintitle title_a bt1')],
  ['subhead', isNamed('subtitle sub ft')],
]

/** Where an article stands with its headings: newer templates call it so, by class. */
const AROUND = isNamed('article content main-content newsdeta newsdetatit text_c detail')
/** Older ones set a row each: kicker, headline, subhead, who wrote. */
const ROWS = isNamed('wz')

/** The tokens above the text. */
const above = (tokens: Token[]): Token[] => {
  const to = tokens.findIndex(
    (token) =>
      (token.is === 'open' &&
        (token.name === 'founder-content' || holdsText(token.name, token.attributes))) ||
      (token.is === 'comment' && /^\s*enpcontent/i.test(token.text)),
  )
  return to < 0 ? tokens : tokens.slice(0, to)
}

const said = (parts: [keyof Said, string | undefined][]): Partial<Said> =>
  Object.fromEntries(parts.filter(([, text]) => text))

function byNames(tokens: Token[]): Partial<Said> {
  return said(MARKS.map(([part, isMarked]) => [part, textIn(inside(tokens, isMarked) ?? [])]))
}

const HEADING = /^h[1-5]$/

/** The greatest heading is the headline; the one before is its kicker, the next its subhead, the one behind who wrote. */
function byHeadings(tokens: Token[]): Partial<Said> {
  const at = tokens.findIndex((token) => token.is === 'open' && AROUND(token.name, token.attributes))
  if (at < 0) return {}
  const headings: { level: string; text: string }[] = []
  for (let from = at; from < tokens.length; from++) {
    const token = tokens[from]!
    if (token.is === 'open' && HEADING.test(token.name))
      headings.push({ level: token.name, text: textAt(tokens, from) })
  }
  const greatest = headings.map(({ level, text }) => (text ? level : 'h9')).sort()[0]
  const main = headings.findIndex(({ level, text }) => level === greatest && text !== '')
  if (main < 0) return {}
  const [kicker, headline, subhead, author] = [-1, 0, 1, 2].map((step) => headings[main + step]?.text)
  return said([
    ['kicker', kicker],
    ['headline', headline],
    ['subhead', subhead],
    ['author', author],
  ])
}

function byRows(tokens: Token[]): Partial<Said> {
  const table = inside(tokens, ROWS)
  if (!table) return {}
  const rows: string[] = []
  table.forEach((token, from) => {
    if (token.is === 'open' && token.name === 'tr' && token.attributes['valign'] === 'top')
      rows.push(textAt(table, from))
  })
  const [kicker, headline, subhead, author] = rows
  return headline
    ? said([
        ['kicker', kicker],
        ['headline', headline],
        ['subhead', subhead],
        ['author', author],
      ])
    : {}
}

/** What the marks above a text say of its article. */
export function markedSaid(tokens: Token[]): Partial<Said> {
  const own = above(tokens)
  return { ...byRows(own), ...byHeadings(own), ...byNames(own) }
}
