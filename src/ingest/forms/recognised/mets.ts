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
}

/** What is an article of its own, by the names that programs give. */
const ARTICLE =
  /^(?:article|advert|announcement|death|illustration|letter|notice|obituary|poem|review|story|weather)/i
const HEADING = /^(?:head|title|subtitle|kicker|overline)/i
const ISSUE = /^(?:issue|newspaper|volume)/i

const nameOf = (link: string): string => link.split(/[\\/]/).at(-1)!

interface OpenDivision {
  type: string
  article: MetsArticle | undefined
  isHeading: boolean
}

export function readMets(text: string): MetsIssue {
  const issue: MetsIssue = { paper: '', date: '', articles: [] }
  const files = new Map<string, string>()
  const divisions: OpenDivision[] = []
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
        const { TYPE: type = '', LABEL: label = '' } = attributes
        let article = above?.article
        if (isLogical && !article && ARTICLE.test(type)) {
          article = { label, blocks: [] }
          issue.articles.push(article)
        }
        if (ISSUE.test(type) && issue.paper === '') issue.paper = label
        divisions.push({ type, article, isHeading: above?.isHeading === true || HEADING.test(type) })
      } else if (name === 'area' || name === 'fptr') {
        const { article, isHeading = false } = divisions.at(-1) ?? {}
        const { FILEID: id, BEGIN: block } = attributes
        if (article && id && block) article.blocks.push({ file: id, block, isHeading })
      }
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
  for (const { blocks } of issue.articles)
    for (const each of blocks) each.file = files.get(each.file) ?? each.file
  return issue
}
