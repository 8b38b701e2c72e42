import { decode } from '../../reading/decode.ts'
import type { FormTask, FromForm } from '../form.ts'
import { reasonOf } from '../forms-messages.ts'
import { tokensOf } from '../html/tokens.ts'
import { readAlto } from './alto.ts'
import { readHocr } from './hocr.ts'
import { type MetsIssue, readMets } from './mets.ts'
import { readPageXml } from './page-xml.ts'
import { rootOf } from './read-xml.ts'
import { recognisedPages } from './recognised-form.ts'

/** The issues of the folder that was read last: its pages follow one another. */
let known: { folder: string; issues: MetsIssue[] } | undefined

function issuesOf({ beside }: FormTask): MetsIssue[] {
  if (!beside) return []
  if (beside.pages)
    known = { folder: beside.folder, issues: beside.pages.map((bytes) => readMets(decode(bytes).text)) }
  return known?.folder === beside.folder ? known.issues : []
}

/** What a recogniser of characters gave: ALTO, PAGE XML or hOCR, with the articles that a METS file beside it names. */
export function* readXmlForm(task: FormTask): Generator<FromForm> {
  const issues = issuesOf(task)
  const { text } = decode(task.bytes, task.encoding)
  const root = rootOf(text)
  if (root === 'mets') return yield { isAbout: true }
  const form = { alto: 'ALTO', PcGts: 'PAGE', html: 'hOCR' }[root ?? '']
  if (!form) return yield { trouble: { why: 'noArticle', ...(root && { detail: `<${root}>` }) } }
  const { pages, mistake } =
    root === 'alto'
      ? readAlto(text)
      : root === 'PcGts'
        ? readPageXml(text)
        : { pages: readHocr(tokensOf(text)), mistake: undefined }
  yield* recognisedPages(pages, { ...task, encoding: form }, issues)
  if (mistake) yield { trouble: { ...reasonOf(new Error(mistake)), why: 'broken' } }
}
