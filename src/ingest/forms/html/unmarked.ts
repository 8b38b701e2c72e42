import { paragraphsIn } from './paragraphs.ts'
import type { Said } from './said.ts'
import { inside, type Token, textIn } from './tokens.ts'

// A page that marks nothing as an article may be one all the same: what word processors and converters write is a
// heading and paragraphs, whose classes are named after styles.

/** What stands around an article, and what is typed into. */
const AROUND = new Set(['nav', 'footer', 'aside', 'form', 'head'])
const LINKS = new Set(['a'])
const SENTENCE = /[。！？](?:[”’」』）)]*)$/
/** Fewer sentences are a notice, such as that something is not there. */
const LEAST_SENTENCES = 2

const styled = (style: RegExp) => (_: string, attributes: Record<string, string>) =>
  style.test(attributes['class'] ?? '')

/** Styles that say what a paragraph of the head is. */
const STYLES = { subhead: styled(/^subtitle\b/i), author: styled(/^author\b/i), date: styled(/^date\b/i) }
const isTitle = styled(/^(?:mso)?title\b/i)

/** The heading and the paragraphs of such a page; nothing where these are no sentences for the most part, or links. */
export function unmarkedSaid(tokens: Token[]): Said | undefined {
  const shown = outside(tokens, AROUND)
  const textOf = (isMeant: Parameters<typeof inside>[1], from = shown) => textIn(inside(from, isMeant) ?? [])
  const headline =
    textOf((name, own) => name === 'h1' || isTitle(name, own)) || textOf((name) => name === 'title', tokens)
  const { subhead, author, date } = STYLES
  const head = { headline, subhead: textOf(subhead), author: textOf(author), date: textOf(date) }
  const said = new Set(Object.values(head))
  const all = paragraphsIn(shown)
  const body = all
    .slice(all.findIndex(({ text }) => text === headline) + 1)
    .filter(({ text }) => !said.has(text))
  const sentences = body.filter(({ text }) => SENTENCE.test(text))
  const length = lengthOf(body)
  const linked = lengthOf(all) - lengthOf(paragraphsIn(outside(shown, LINKS)))
  const isText = lengthOf(sentences) * 2 >= length && linked * 2 <= length
  return isText && sentences.length >= LEAST_SENTENCES ? { ...head, body } : undefined
}

const lengthOf = (some: { text: string }[]) => some.reduce((sum, { text }) => sum + text.length, 0)

/** The tokens that stand outside of some elements. */
function outside(tokens: Token[], elements: Set<string>): Token[] {
  let around = 0
  return tokens.filter((token) => {
    if ((token.is !== 'open' && token.is !== 'close') || !elements.has(token.name)) return around === 0
    around = Math.max(0, around + (token.is === 'open' ? 1 : -1))
    return false
  })
}
