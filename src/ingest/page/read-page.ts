import type { Article, LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import { invisibleRows, type PrintLine, printLines } from '../print/print-line.ts'
import { LEAD } from '../print/signs.ts'
import { withUprightLines } from '../print/upright.ts'
import { articlesFrom } from './articles-from.ts'
import type { PageOf } from './assemble.ts'
import { cutScores, cutScoresAgain, parted, rowsAgain } from './cuts/cutting.ts'
import { linkDispatches } from './dispatches.ts'
import { headedArticles } from './headed-articles.ts'
import { credited } from './heads/credits.ts'
import { joinable, unitable } from './joins/joining.ts'
import { oneAfterTheOther } from './lines/in-turns.ts'
import { withWiderLines } from './lines/narrow-columns.ts'
import { firstLook, linesAgain, tagged } from './lines/roles.ts'
import { withoutScreenLines } from './lines/screen-lines.ts'
import { noticeByNotice } from './lines/small-notices.ts'
import { learned } from './model.ts'
import { noticeArticle } from './notice-article.ts'
import { Role } from './pieces.ts'
import { withoutRepeats } from './repeated.ts'
import { sureRows, sureScores } from './sure-features.ts'
import { rangesOf } from './unit.ts'

export interface ReadPage {
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}

/** A page of a dump, from its text to its articles. Every line that holds text is in one of them or dropped. */
export function readPage(text: string, page: PageOf): ReadPage {
  const articles: Article[] = []
  const dropped = { furniture: [] as PrintLine[], repeated: [] as PrintLine[] }
  for (const sheet of sheetsOf(oneAfterTheOther(printLines(text), text))) {
    const { lines: printed, taken } = withoutScreenLines(sheet)
    const { lines, repeated } = withoutRepeats(printed)
    dropped.furniture.push(...taken)
    const { others, notices } = noticeByNotice(withUprightLines(lines))
    for (const other of others) {
      const made = readSheet(withWiderLines(other), page)
      articles.push(...made.articles)
      dropped.furniture.push(...made.furniture)
    }
    articles.push(...notices.map((notice) => noticeArticle(notice, page)))
    dropped.repeated.push(...repeated)
  }
  const invisible = outsideOf(articles, invisibleRows(text))
  const why = ['furniture', 'repeated', 'invisible'] as const
  const all = { ...dropped, invisible }
  return {
    articles,
    dropped: why.flatMap((why) => (all[why].length > 0 ? [{ lines: rangesOf(all[why]), why }] : [])),
  }
}

type Row = ReturnType<typeof invisibleRows>[number]

/** Those that no article has between its own. */
function outsideOf(articles: Article[], rows: Row[]): Row[] {
  if (rows.length === 0) return []
  const ranges = articles.flatMap(({ source }) => source.lines).sort((a, b) => a[0] - b[0])
  let at = 0
  let end = 0
  return rows.filter(({ number }) => {
    for (; at < ranges.length && ranges[at]![0] <= number; at++) end = Math.max(end, ranges[at]![1])
    return number > end
  })
}

/** A file may hold many pages: it is taken apart in pieces of about one, so that the work grows only with its size. */
const CHARACTERS = { least: 20_000, most: 32_000 }
const LINES = 1500

function* sheetsOf(lines: PrintLine[]): Generator<PrintLine[]> {
  let start = 0
  let characters = 0
  for (let index = 0; index < lines.length; index++) {
    const isFull = characters > CHARACTERS.most || index - start >= LINES
    if (isFull || (characters > CHARACTERS.least && LEAD.test(lines[index]!.read))) {
      yield lines.slice(start, index)
      start = index
      characters = 0
    }
    characters += lines[index]!.read.length
  }
  if (start < lines.length) yield lines.slice(start)
}

function readSheet(lines: PrintLine[], page: PageOf): { articles: Article[]; furniture: PrintLine[] } {
  const model = learned()
  const look = firstLook(lines, model)
  const tags = tagged(look, linesAgain(look), model)
  const furniture = lines.filter((_, line) => tags.roles[line] === Role.furniture)
  // A sheet that is nothing but display lines is a text after all.
  if (!tags.roles.some((role) => role <= Role.resume))
    for (let line = 0; line < lines.length; line++)
      if (tags.roles[line] !== Role.furniture) tags.roles[line] = Role.begin
  const sheet = parted(tags, model)
  const cuts = cutScoresAgain(sheet, rowsAgain(sheet, cutScores(sheet, model)), model)
  const unitables = unitable(sheet, joinable(sheet, cuts, model), model)
  const { page: headed, scores, runs, whose } = headedArticles(sheet, unitables, cuts, model)
  credited(headed, scores, whose)
  const sure = sureScores(sureRows(headed, whose, scores), model)
  const articles = articlesFrom(headed, whose, runs, sure, page)
  linkDispatches(articles)
  return {
    articles,
    furniture: furniture.flatMap((line) => line.members ?? [line]),
  }
}
