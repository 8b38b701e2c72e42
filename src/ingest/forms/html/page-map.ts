import { pageNamed } from './founder.ts'
import { decodePage, type Token, textAt, tokensOf } from './tokens.ts'

/** Which articles stand on a page of an electronic paper, by the areas of its picture and its list of headlines. */
export interface PageMap {
  pageName: string | undefined
  /** What the page calls each of its articles, by the names of their files or the numbers in them; '' for not at all. */
  articles: Map<string, string>
}

const ARTICLE = /content|\barticle|\bnw\.|\bcon[-_/]|(?:^|\/)c\d+\.s?html?/i
const nameOf = (link: string): string =>
  link
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1)!

/** Areas of an image map, shapes of a drawing inside links, links of a list: all lead to the page's articles. */
export function pageMapOf(tokens: Token[]): PageMap {
  const articles = new Map<string, string>()
  tokens.forEach((token, at) => {
    if (token.is !== 'open') return
    const { href, 'xlink:href': drawn, 'data-href': data, 'data-contentid': number } = token.attributes
    const link = href ?? drawn ?? data ?? ''
    const name = ARTICLE.test(link) ? nameOf(link) : number
    if (!name) return
    const title = token.attributes['title'] ?? (token.name === 'a' ? textAt(tokens, at) : '')
    if (!articles.get(name)) articles.set(name, isWhole(title) ? title : '')
  })
  return { pageName: pageNamed(tokens).pageName, articles }
}

/** What is cut short is no headline, nor is 下一篇. */
const isWhole = (title: string) => title.length > 3 && !/[….]{1,3}$/.test(title)

/** What a page calls the article in a file; undefined for one that it has not. */
export const calledOn = ({ articles }: PageMap, file: string): string | undefined =>
  articles.get(file) ?? articles.get(/\d+(?=\.\w+$)/.exec(file)?.[0] ?? '')

export const readPageMap = (bytes: Uint8Array): PageMap =>
  pageMapOf(tokensOf(decodePage(bytes, undefined).text))
