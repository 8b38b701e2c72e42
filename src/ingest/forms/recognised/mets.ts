import { readXml } from './read-xml.ts'

/** A part of an article: a block of a page's file. */
export interface MetsBlock {
  file: string
  block: string
  isHeading: boolean
}

export interface MetsArticle {
  label: string
  blocks: MetsBlock[]
}

/** What a METS file says of an issue: its paper and day, and which blocks of which files its articles are. */
export interface MetsIssue {
  paper: string
  date: string
  articles: MetsArticle[]
  /** Which page of the issue a file is. */
  pages: Map<string, number>
}

/** What is an article of its own, by the names that programs give. */
const ARTICLE =
  /^(?:article|advert|announcement|death|illustration|letter|notice|obituary|poem|review|story|weather)/i
const HEADING = /^(?:head|title|subtitle|kicker|overline)/i
const ISSUE = /^(?:issue|newspaper|volume)/i

const nameOf = (link: string): string => link.split(/[\\/]/).at(-1)!

interface OpenDivision {
  id: string
  type: string
  article: MetsArticle | undefined
  isHeading: boolean
  /** The page of the issue that it is on. */
  page: number
}

/** Divisions of the logical structure may be tied to areas of pages apart from both, as in the British Library's files. */
interface Links {
  articles: Map<string, MetsArticle>
  /** The blocks of each area: what it names, and what has its own name in the page's file. */
  areas: Map<string, MetsBlock[]>
  groups: string[][]
}

function tie({ articles, areas, groups }: Links): void {
  for (const group of groups) {
    const article = group.map((id) => articles.get(id)).find(Boolean)
    if (article) article.blocks.push(...group.flatMap((id) => areas.get(id) ?? []))
  }
}

const idOf = (link = '') => link.replace(/^#/, '')

export function readMets(text: string): MetsIssue {
  const issue: MetsIssue = { paper: '', date: '', articles: [], pages: new Map() }
  const files = new Map<string, string>()
  const divisions: OpenDivision[] = []
  const links: Links = { articles: new Map(), areas: new Map(), groups: [] }
  const way: string[] = []
  let file = ''
  let isLogical = false
  let said = ''
  readXml(text, {
    open({ name, attributes }) {
      way.push(name)
      said = ''
      if (name === 'file') file = attributes['ID'] ?? ''
      else if (name === 'FLocat') files.set(file, nameOf(attributes['href'] ?? ''))
      else if (name === 'structMap') isLogical = /logical/i.test(attributes['TYPE'] ?? '')
      else if (name === 'div') {
        const above = divisions.at(-1)
        const { ID: id = '', TYPE: type = '', LABEL: label = '' } = attributes
        let article = above?.article
        if (isLogical && !article && ARTICLE.test(type)) {
          article = { label, blocks: [] }
          issue.articles.push(article)
          links.articles.set(id, article)
        }
        if (ISSUE.test(type) && issue.paper === '') issue.paper = label
        const page = /^page$/i.test(type) ? Number(attributes['ORDER']) || 0 : (above?.page ?? 0)
        divisions.push({
          id,
          page,
          type,
          article,
          isHeading: above?.isHeading === true || HEADING.test(type),
        })
      } else if (name === 'area' || name === 'fptr') {
        const { article, id: area, type, page, isHeading = false } = divisions.at(-1) ?? {}
        const { FILEID: id, BEGIN: block } = attributes
        if (id && page) issue.pages.set(id, page)
        if (!id || !block) return
        if (article) article.blocks.push({ file: id, block, isHeading })
        else if (area)
          links.areas.set(
            area,
            [block, area].map((own) => ({ file: id, block: own, isHeading: HEADING.test(type!) })),
          )
      } else if (name === 'smLinkGrp') links.groups.push([])
      else if (name === 'smLocatorLink') links.groups.at(-1)?.push(idOf(attributes['href']))
      else if (name === 'smLink') links.groups.push([idOf(attributes['from']), idOf(attributes['to'])])
    },
    text(own) {
      said += own
    },
    close(name) {
      way.pop()
      if (name === 'div') divisions.pop()
      else if (name === 'dateIssued' && issue.date === '') issue.date = said.trim()
      else if (name === 'title' && issue.paper === '' && way.includes('dmdSec')) issue.paper = said.trim()
    },
  })
  tie(links)
  for (const { blocks } of issue.articles)
    for (const each of blocks) each.file = files.get(each.file) ?? each.file
  issue.pages = new Map([...issue.pages].map(([id, page]) => [files.get(id) ?? id, page]))
  return issue
}
