import { readName } from '../../reading/page-name.ts'
import { type FormTask, type FromForm, isAbout } from '../form.ts'
import { givenPage } from '../given-page.ts'
import { isHocr, readHocr } from '../recognised/hocr.ts'
import { recognisedPages } from '../recognised/recognised-form.ts'
import { founderSaid } from './founder.ts'
import { elementSaid, metaSaid, schemaSaid } from './metadata.ts'
import { calledOn, type PageMap, readPageMap } from './page-map.ts'
import { firstSaid } from './said.ts'
import { decodePage, inside, textIn, tokensOf } from './tokens.ts'
import { unmarkedSaid } from './unmarked.ts'

/** The pages of the folder that was read last: its articles follow one another. */
let known: { folder: string; pages: PageMap[] } | undefined

function pagesOf({ beside }: FormTask): PageMap[] {
  if (!beside) return []
  if (beside.pages) known = { folder: beside.folder, pages: beside.pages.map(readPageMap) }
  return known?.folder === beside.folder ? known.pages : []
}

/** A page of the web as the article that it shows; nothing where it shows none. */
export function* readHtmlForm(task: FormTask): Generator<FromForm> {
  const { file, bytes } = task
  const pages = pagesOf(task)
  if (isAbout(file)) return yield { isAbout: true }
  const { text, encoding, replacements } = decodePage(bytes, task.encoding)
  const tokens = tokensOf(text)
  if (isHocr(tokens)) return yield* recognisedPages(readHocr(tokens), { ...task, encoding: 'hOCR' })
  const marked = [founderSaid(tokens), schemaSaid(tokens), metaSaid(tokens), elementSaid(tokens)]
  const said = firstSaid(marked)
  const unmarked = marked.some((own) => own) ? undefined : unmarkedSaid(tokens)
  Object.assign(said, unmarked)
  if (said.body.length === 0) {
    if (textIn(tokens) !== '') yield { trouble: { why: 'noArticle' } }
    return
  }
  const title = textIn(inside(tokens, (name) => name === 'title') ?? [])
  const name = file.split('/').at(-1)!
  const own = pages.find((each) => calledOn(each, name) !== undefined)
  const pageName = own?.pageName ?? said.pageName
  // A template may say nothing of a headline; the page of the paper calls its article something.
  said.headline ||= own ? calledOn(own, name) : undefined
  const paper = said.paper || (readName(title).paper ?? undefined)
  const placing = { file, page: task.page ?? numberIn(pageName), encoding }
  yield { page: { ...givenPage({ ...said, ...(paper && { paper }) }, placing), replacements } }
}

const numberIn = (pageName: string | undefined): number | null => {
  const digits = /\d+/.exec(pageName ?? '')?.[0]
  return digits === undefined ? null : Number(digits)
}
