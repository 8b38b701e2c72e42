import type { BlockType } from '../../../model/article.ts'
import { plain, type Token, withoutScripts } from './tokens.ts'

/** A paragraph of a page of the web. */
export interface Paragraph {
  type: BlockType
  text: string
}

/** What ends a paragraph wherever it begins or ends. */
const BREAKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol table tr td th section article blockquote figure figcaption center hr dd dt pre'.split(
    ' ',
  ),
)
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6'])
const BOLD = new Set(['b', 'strong'])
/** Longest line in bold that is a crosshead. */
const SHORT = 30

/** The paragraphs of a text: in bold alone they are crossheads, below a picture captions. */
export function paragraphsIn(tokens: Token[]): Paragraph[] {
  const made: Paragraph[] = []
  let text = ''
  let bold = ''
  let depth = 0
  let type: BlockType = 'p'
  const close = () => {
    const own = plain(text)
    const isBold = own !== '' && plain(bold) === own && own.length <= SHORT && !/[。；，]$/.test(own)
    if (own !== '') made.push({ type: type === 'p' && isBold ? 'crosshead' : type, text: own })
    text = ''
    bold = ''
  }
  for (const token of withoutScripts(tokens)) {
    if (token.is === 'text') {
      text += token.text
      if (depth > 0) bold += token.text
    } else if (token.is !== 'comment') {
      const isOpen = token.is === 'open'
      if (BOLD.has(token.name)) depth = Math.max(0, depth + (isOpen ? 1 : -1))
      if (!BREAKS.has(token.name)) continue
      close()
      if (token.name === 'figcaption') type = isOpen ? 'caption' : 'p'
      else if (HEADINGS.has(token.name)) type = isOpen ? 'crosshead' : 'p'
    }
  }
  close()
  return made
}
