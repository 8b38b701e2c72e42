import type { Article, Block, LineRange } from '../../model/article.ts'
import { readCredit } from '../page/bylines.ts'
import { headlineFromText } from '../page/heading.ts'
import { isRule } from '../page/lines/screen-words.ts'
import { endsSentence } from '../print/signs.ts'
import { articleOf, asDate, type Fields, noDaysIn } from './fields.ts'
import { readName } from './page-name.ts'
import { type Head, headsIn } from './record-heads.ts'
import { labelledLine } from './record-labels.ts'
import type { ReadFile } from './what-was-read.ts'

// Articles as a database of newspapers prints them: names of fields with what they hold, then the text. Nothing has to be
// recognised there.

/** Lines that may stand before the first article: what was asked for, how much was found; no text. */
const MOST_BEFORE = 8

const isSentence = (line: string) => /[。！？]/.test(line)

/** No text without one of these is looked at line by line. */
const HEADLINE = /题\s*名|篇\s*名|标\s*题|题\s*目|主\s*题|\[N(?:\/OL)?\]/

/** The articles of a text that gives them as fields; undefined for any other text. */
export function readRecords(text: string, file: string): ReadFile[] | undefined {
  if (!HEADLINE.test(text)) return undefined
  const lines = text.split(/\r?\n/)
  const heads = headsIn(lines)
  const before = lines.slice(0, heads[0]?.from ?? 0).filter((line) => line.trim() !== '')
  if (heads.length === 0 || before.length > MOST_BEFORE || before.some(isSentence)) return undefined
  const byIssue = new Map<string, ReadFile>()
  heads.forEach((head, index) => {
    const end = heads[index + 1]?.from ?? lines.length
    const issue = issueOf(head, byIssue, file)
    const { article, rules } = articleFrom(head, lines, end, file)
    const unread: LineRange[] = index > 0 ? [] : head.from > 0 ? [[1, head.from]] : []
    const ranges = [...unread, ...rules]
    issue.articles.push(article)
    if (ranges.length > 0) issue.dropped.push({ lines: ranges, why: 'furniture' })
  })
  return [...byIssue.values()]
}

function issueOf({ fields, from }: Head, byIssue: Map<string, ReadFile>, file: string): ReadFile {
  const named = readName(file)
  const paper = fields.get('paper') || named.paper
  const stated = asDate(fields.get('date'))
  const noDays = noDaysIn(fields.get('date'), from + 1)
  const date = stated ?? named.date
  const key = JSON.stringify([paper, date])
  const known = byIssue.get(key)
  if (known) {
    known.noDays!.push(...noDays)
    return known
  }
  const issue: ReadFile = {
    paper,
    edition: null,
    date,
    dateFrom: stated ? 'manifest' : date ? 'name' : 'none',
    noDays,
    articles: [],
    dropped: [],
  }
  byIssue.set(key, issue)
  return issue
}

function articleFrom(
  head: Head,
  lines: string[],
  end: number,
  file: string,
): { article: Article; rules: LineRange[] } {
  const { fields, from, text } = head
  let last = end
  while (last > text && (lines[last - 1]!.trim() === '' || isRule(lines[last - 1]!.trim()))) last--
  const rules: LineRange[] = []
  for (let at = last; at < end; at++) if (isRule(lines[at]!.trim())) rules.push([at + 1, at + 1])
  const body = bodyOf(lines, text, last, fields.has('text'))
  const given: Fields = Object.fromEntries([...fields].filter(([field]) => field !== 'byline'))
  const article = articleOf(given, body, `${file}:${from + 1}`, file, [from + 1, Math.max(last, from + 1)])
  article.bylines = readCredit(fields.get('byline') ?? '')
  if (article.headline === '') article.headline = headlineFromText(body[0]?.text ?? '')
  return { article, rules }
}

/** Characters of a line of its own that parts a text. */
const LONGEST_CROSSHEAD = 20
const isCrosshead = (text: string) => text.length <= LONGEST_CROSSHEAD && !/[。！？；：，…”）]$/.test(text)

/** A text by its paragraphs; where it was broken into lines of one width, these are put together. */
function bodyOf(lines: string[], from: number, to: number, hasLabel: boolean): Block[] {
  const widest = lines.slice(from, to).reduce((most, line) => Math.max(most, line.trim().length), 0)
  const body: Block[] = []
  let isOpen = false
  for (let at = from; at < to; at++) {
    const raw = lines[at]!
    const label = at === from && hasLabel ? labelledLine(raw) : undefined
    const text = label?.field === 'text' ? label.value : raw.trim()
    const column = raw.indexOf(text)
    const last = body.at(-1)
    if (text === '') isOpen = false
    else if (isOpen && last && !/^[\s　]/.test(raw)) {
      last.origin.push(last.text.length, at + 1, column)
      last.text += text
      last.lines[0]![1] = at + 1
      isOpen = isWrapped(text, widest)
    } else {
      const type = isCrosshead(text) && body.length > 0 && at + 1 < to ? 'crosshead' : 'p'
      body.push({ type, text, lines: [[at + 1, at + 1]], origin: [0, at + 1, column] })
      isOpen = isWrapped(text, widest)
    }
  }
  return body
}

/** Of lines of one width none is much shorter but the last of a paragraph. */
const AS_WIDE = 0.85
const isWrapped = (text: string, widest: number) => !endsSentence(text) && text.length >= AS_WIDE * widest
