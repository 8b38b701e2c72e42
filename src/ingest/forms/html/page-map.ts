import { pageNamed } from './founder.ts'
import { decodePage, type Token, tokensOf } from './tokens.ts'

/** Which articles stand on a page of an electronic paper, by the areas of its picture and its list of headlines. */
export interface PageMap {
  pageName: string | undefined
  /** The names of the files of its articles. */
  articles: Set<string>
}

const ARTICLE = /content|\barticle|\bnw\./i
const nameOf = (link: string): string =>
  link
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!

/** Areas of an image map, shapes of a drawing inside links, links of a list: all lead to the page's articles. */
export function pageMapOf(tokens: Token[]): PageMap {
  const articles = new Set<string>()
  for (const token of tokens) {
    if (token.is !== 'open') continue
    const { href, 'xlink:href': drawn, 'data-href': data } = token.attributes
    const link = href ?? drawn ?? data ?? ''
    if (ARTICLE.test(link)) articles.add(nameOf(link))
  }
  return { pageName: pageNamed(tokens).pageName, articles }
}

export const readPageMap = (bytes: Uint8Array): PageMap =>
  pageMapOf(tokensOf(decodePage(bytes, undefined).text))
