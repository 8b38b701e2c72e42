import { holdsText, markedSaid } from './marked.ts'
import { paragraphsIn } from './paragraphs.ts'
import type { Said } from './said.ts'
import { inside, plain, type Token, textIn, tokensOf } from './tokens.ts'

// What the electronic papers of 方正 (Founder) and those after them say of an article: in elements of their own, in a
// comment of properties, and by marks above the text (marked.ts). Templates differ and miss parts.

type Part = 'kicker' | 'headline' | 'subhead' | 'author' | 'date' | 'label'

/** Names of properties; those of elements have founder- before. */
const NAMES: Record<string, Part> = {
  introtitle: 'kicker',
  leadtitle: 'kicker',
  title: 'headline',
  subtitle: 'subhead',
  author: 'author',
  date: 'date',
  column: 'label',
  columnname: 'label',
}

const PROPERTY = /<(?:founder-)?(\w{4,12})>([\s\S]{0,2000}?)<\/(?:founder-)?\1>/g

/** The properties in a comment: <!--enpproperty <title>…</title> /enpproperty-->. */
function properties(tokens: Token[]): Partial<Said> {
  const said: Partial<Said> = {}
  for (const token of tokens) {
    if (token.is !== 'comment' || !/enpproperty/i.test(token.text)) continue
    for (const [, name, value] of token.text.matchAll(PROPERTY)) {
      const part = NAMES[name!.toLowerCase()]
      const text = part && textIn(tokensOf(value!))
      if (part && text && said[part] === undefined) said[part] = text
    }
  }
  return said
}

function elements(tokens: Token[]): Partial<Said> {
  const said: Partial<Said> = {}
  for (const [name, part] of Object.entries(NAMES)) {
    const own = inside(tokens, (element) => element === `founder-${name}`)
    const text = own && textIn(own)
    if (text) said[part] ??= text
  }
  return said
}

/** The tokens of the text. */
function content(tokens: Token[]): Token[] | undefined {
  const own = inside(tokens, (name) => name === 'founder-content')
  if (own && textIn(own) !== '') return own
  const isMark = (token: Token, mark: RegExp) => token.is === 'comment' && mark.test(token.text.trim())
  const from = tokens.findIndex((token) => isMark(token, /^enpcontent$/i))
  if (from >= 0) {
    const to = tokens.findIndex((token, at) => at > from && isMark(token, /^\/enpcontent$/i))
    return tokens.slice(from + 1, to < 0 ? undefined : to)
  }
  return inside(tokens, holdsText)
}

/** A line of class sec names who wrote, the paper, its day and page: 林晓《河东日报》（2023年4月22日 第03版）. */
const isSigned = (_: string, attributes: Record<string, string>) =>
  /(?:^|\s)sec(?:\s|$)/.test(attributes['class'] ?? '')

function signed(tokens: Token[]): Partial<Said> {
  const own = inside(tokens, isSigned)
  const author = own
    ? textIn(own)
        .replace(/《[\s\S]*$/, '')
        .trim()
    : ''
  return author ? { author } : {}
}

/** The tokens of a text without the line that is signed. */
function withoutSigned(tokens: Token[]): Token[] {
  const own = inside(tokens, isSigned)
  if (!own?.[0]) return tokens
  const at = tokens.indexOf(own[0])
  return [...tokens.slice(0, at), ...tokens.slice(at + own.length)]
}

const isEpaper = (tokens: Token[]) =>
  tokens.some(
    (token) =>
      (token.is === 'comment' && /^\s*enp(?:property|content)/i.test(token.text)) ||
      (token.is === 'open' && (token.name.startsWith('founder-') || holdsText(token.name, token.attributes))),
  )

/** What such a page says; undefined for a page that is none. */
export function founderSaid(tokens: Token[]): Said | undefined {
  if (!isEpaper(tokens)) return undefined
  const text = content(tokens)
  const said = { ...markedSaid(tokens), ...signed(tokens), ...properties(tokens), ...elements(tokens) }
  return { ...said, body: text ? paragraphsIn(withoutSigned(text)) : [], ...pageNamed(tokens) }
}

const PAGE_NAME = /第\s*[A-Z]?\d{1,3}\s*版[\s：:]*[\p{sc=Han}·]{0,12}/u

/** The page that this one shows: its name stands there without leading anywhere, those of all others are links. */
export function pageNamed(tokens: Token[]): { pageName?: string } {
  let links = 0
  for (const token of tokens) {
    if (token.is === 'open' && token.name === 'a') links++
    else if (token.is === 'close' && token.name === 'a') links = Math.max(0, links - 1)
    else if (token.is === 'text' && links === 0) {
      const name = PAGE_NAME.exec(token.text)?.[0]
      if (name) return { pageName: plain(name) }
    }
  }
  return {}
}
