import { Parser } from 'htmlparser2'
import { decode, decodeAsSaid } from '../../reading/decode.ts'

/** A page of the web as it comes: what opens, what closes, and what stands between. No tree: none is too deep. */
export type Token =
  | { is: 'open'; name: string; attributes: Record<string, string> }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string }
  | { is: 'comment'; text: string }

/** What a browser does not show. */
const SILENT = new Set(['style', 'noscript', 'template', 'select', 'button', 'iframe'])

/** Deeper than this no page is nested; the parser takes time with the square of it. Read is what stands before. */
const DEEPEST = 4000
const PIECE = 16 * 1024

export function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  let silent = 0
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (SILENT.has(name)) silent++
        else tokens.push({ is: 'open', name, attributes })
      },
      onclosetag(name) {
        depth--
        if (SILENT.has(name)) silent = Math.max(0, silent - 1)
        else tokens.push({ is: 'close', name })
      },
      ontext(text) {
        const last = tokens.at(-1)
        if (silent > 0) return
        if (last?.is === 'text') last.text += text
        else tokens.push({ is: 'text', text })
      },
      oncomment(text) {
        tokens.push({ is: 'comment', text })
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < html.length && depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE))
  if (depth < DEEPEST) parser.end()
  return tokens
}

const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i
const HEAD = 4096

/** A page as text: in the encoding that it names, where it is no UTF-8 without a fault and reads in that. */
export function decodePage(bytes: Uint8Array, given: string | undefined) {
  const found = decode(bytes, given)
  if (given !== undefined || (found.encoding === 'utf-8' && found.replacements === 0)) return found
  const named = CHARSET.exec(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'))?.[1]
  try {
    return named === undefined ? found : decodeAsSaid(bytes, named)
  } catch {
    return found
  }
}

/** The tokens inside the first element that is meant, without those around it; undefined where there is none. */
export function inside(
  tokens: Token[],
  isMeant: (name: string, attributes: Record<string, string>) => boolean,
): Token[] | undefined {
  const from = tokens.findIndex((token) => token.is === 'open' && isMeant(token.name, token.attributes))
  if (from < 0) return undefined
  const { name } = tokens[from] as { name: string }
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.is === 'open' && token.name === name) depth++
    else if (token.is === 'close' && token.name === name) depth--
    if (depth === 0) return tokens.slice(from + 1, at)
  }
  return tokens.slice(from + 1)
}

const SPACES = /[ \t\r\n\f\u00a0]+/g
/** Text as it is read: runs of blanks are one, and an indent of full width says nothing. */
export const plain = (text: string): string =>
  text.replace(SPACES, ' ').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** The text of tokens in one line. */
export const textIn = (tokens: Token[]): string =>
  plain(
    withoutScripts(tokens)
      .map((token) =>
        token.is === 'text' ? token.text : token.is === 'open' && token.name === 'br' ? ' ' : '',
      )
      .join(''),
  )

/** An element of a heading, a row or a link has no more tokens than this; what closes late is cut there. */
const FEW = 60

/** The text of the element that opens at a place. */
export function textAt(tokens: Token[], at: number): string {
  const { name } = tokens[at] as { name: string }
  const own = tokens.slice(at + 1, at + 1 + FEW)
  const to = own.findIndex((token) => token.is === 'close' && token.name === name)
  return textIn(to < 0 ? own : own.slice(0, to))
}

export function withoutScripts(tokens: Token[]): Token[] {
  const kept: Token[] = []
  let isScript = false
  for (const token of tokens) {
    if (token.is === 'open' && token.name === 'script') isScript = true
    else if (token.is === 'close' && token.name === 'script') isScript = false
    else if (!isScript) kept.push(token)
  }
  return kept
}
