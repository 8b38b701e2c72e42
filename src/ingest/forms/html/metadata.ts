import { paragraphsIn } from './paragraphs.ts'
import type { Said } from './said.ts'
import { inside, plain, type Token, textIn } from './tokens.ts'

// What other pages of the web say of their article: schema.org in JSON, OpenGraph, and the elements themselves.

const text = (value: unknown): string => (typeof value === 'string' ? plain(value) : '')
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
/** 林晓; { name: 林晓 }; a list of either. */
const nameOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(nameOf).filter(Boolean).join(' ')
    : isObject(value)
      ? text(value['name'])
      : text(value)

const ARTICLE = /Article$|^(?:BlogPosting|Report)$/
/** Objects are looked through to this number, however they are nested. */
const MOST = 2000

/** The article that schema.org's JSON describes. */
export function schemaSaid(tokens: Token[]): Said | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.is !== 'open' || token.name !== 'script') continue
    const next = tokens[at + 1]
    if (!/ld\+json/i.test(token.attributes['type'] ?? '') || next?.is !== 'text') continue
    const found = articleIn(next.text)
    if (found) return found
  }
  return undefined
}

function articleIn(json: string): Said | undefined {
  const waiting: unknown[] = []
  try {
    waiting.push(JSON.parse(json))
  } catch {
    return undefined
  }
  for (let count = 0; waiting.length > 0 && count < MOST; count++) {
    const value = waiting.shift()
    if (!isObject(value)) continue
    const kind = value['@type']
    if (!Array.isArray(value) && [kind].flat().some((each) => typeof each === 'string' && ARTICLE.test(each)))
      return {
        headline: text(value['headline']) || text(value['name']),
        subhead: text(value['alternativeHeadline']),
        author: nameOf(value['author']),
        date: text(value['datePublished']),
        label: nameOf(value['articleSection']),
        paper: nameOf(value['publisher']),
        body: text(value['articleBody'])
          ? String(value['articleBody'])
              .split(/\n+/)
              .map(plain)
              .filter(Boolean)
              .map((own) => ({ type: 'p', text: own }))
          : [],
      }
    waiting.push(...Object.values(value).slice(0, MOST))
  }
  return undefined
}

const META: Record<string, Exclude<keyof Said, 'body'>> = {
  'og:title': 'headline',
  'article:published_time': 'date',
  'article:author': 'author',
  'article:section': 'label',
  'og:site_name': 'paper',
  author: 'author',
  pubdate: 'date',
  publishdate: 'date',
}

/** What OpenGraph and its like say in the head of a page. */
export function metaSaid(tokens: Token[]): Said | undefined {
  const said: Said = { body: [] }
  let isArticle = false
  for (const token of tokens) {
    if (token.is !== 'open' || token.name !== 'meta') continue
    const { property, name, content = '' } = token.attributes
    const key = (property ?? name ?? '').toLowerCase()
    if (key === 'og:type' && content === 'article') isArticle = true
    const part = META[key]
    if (part) said[part] ??= plain(content)
  }
  return isArticle ? said : undefined
}

/** What the elements say: <article> with its heading, or what is marked as the text of one. */
export function elementSaid(tokens: Token[]): Said | undefined {
  const article = inside(tokens, (name, { itemprop }) => name === 'article' || itemprop === 'articleBody')
  if (!article) return undefined
  const heading = inside(article, (name) => name === 'h1') ?? inside(tokens, (name) => name === 'h1')
  const headline = heading ? textIn(heading) : ''
  const byline = inside(tokens, (_, { itemprop, rel }) => itemprop === 'author' || rel === 'author')
  const time = article.find((token) => token.is === 'open' && token.name === 'time') as
    | { attributes: Record<string, string> }
    | undefined
  const body = paragraphsIn(article).filter(({ text: own }) => own !== headline)
  return {
    headline,
    author: byline ? textIn(byline) : '',
    date: time?.attributes['datetime'] ?? '',
    body,
  }
}
