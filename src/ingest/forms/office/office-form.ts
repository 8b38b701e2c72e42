import { isByline } from '../../page/signed-by.ts'
import type { FormTask, FromForm } from '../form.ts'
import { givenPage } from '../given-page.ts'
import type { Said } from '../html/said.ts'
import { plain } from '../html/tokens.ts'
import { readDocx } from './docx.ts'
import { readOdt } from './odt.ts'
import type { Styled } from './styled.ts'

/** Longest line at the head of a document that is its headline without a style that says so. */
const LONGEST_HEAD = 40
const DAY = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/
const ENDS = /[。！？；，：…]$/

/** A document of one article. */
export function* readOfficeForm(task: FormTask): Generator<FromForm> {
  const read = task.kind === 'docx' ? readDocx : readOdt
  const paragraphs = read(task.bytes).flatMap((each) => {
    const text = plain(each.text)
    return text === '' ? [] : [{ ...each, text }]
  })
  const said = articleIn(paragraphs)
  if (said.body.length === 0) return
  yield { page: givenPage(said, { ...task, encoding: task.kind }) }
}

/** What stands above the text is its head: the title, what is above and below it, and who wrote. */
function articleIn(paragraphs: Styled[]): Said {
  const title = paragraphs.findIndex(({ role }) => role === 'title')
  const at = title >= 0 ? title : headIn(paragraphs)
  const said: Said = { body: [] }
  const above = at > 0 ? paragraphs.slice(0, at) : []
  if (at >= 0) said.headline = paragraphs[at]!.text
  if (above.length > 0) said.kicker = above.map(({ text }) => text).join(' ')
  let isHead = true
  for (const { text, role, isBold } of paragraphs.slice(at + 1)) {
    if (isHead && role === 'subtitle') said.subhead = text
    else if (isHead && isByline(text)) said.author = said.author ? `${said.author} ${text}` : text
    else if (isHead && DAY.test(text)) said.date ??= text
    else {
      isHead = false
      const stands =
        role === 'heading' || role === 'title' || role === 'subtitle' || (isBold && !ENDS.test(text))
      said.body.push({
        type: role === 'caption' ? 'caption' : stands && text.length <= LONGEST_HEAD ? 'crosshead' : 'p',
        text,
      })
    }
  }
  return said
}

/** Where no style says which it is: the first line, if it is short and stands out or the text behind it is longer. */
function headIn([first, ...others]: Styled[]): number {
  const second = others.find(({ text }) => !isByline(text) && !DAY.test(text))
  if (!first || !second || first.text.length > LONGEST_HEAD || ENDS.test(first.text) || isByline(first.text))
    return -1
  return first.isBold || first.isCentred || first.role === 'heading' || second.text.length > first.text.length
    ? 0
    : -1
}
