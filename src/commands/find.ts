import type { Messages } from '../messages/index.ts'
import { type Found, find, type Hit } from '../search/find.ts'
import type { Match } from '../search/matches.ts'
import { addressOf } from '../search/places/address.ts'
import { toJson } from '../text/json.ts'
import type { Lookup } from './lookup.ts'
import { complain, print, say } from './output.ts'
import { type Line, line, paint } from './styled.ts'

/** How many articles are shown where nobody says. */
const MANY = 20
/** Matching paragraphs of an article that are shown. */
const MATCHES_SHOWN = 3
/** Characters around a match that are shown. */
const AROUND = 30

export async function findCommand({
  archive,
  corpora,
  options,
  words,
  messages,
  limit,
  since,
  until,
}: Lookup): Promise<boolean> {
  const found = await find(archive, { line: words.join(' '), limit: limit ?? MANY, since, until })
  if (options.json) print(`${toJson(asJson(found))}\n`)
  else if (options.vimgrep) {
    const { vimgrepLines } = await import('./vimgrep.ts')
    for (const hit of found.hits) for (const own of vimgrepLines(hit, corpora)) print(`${own}\n`)
  } else {
    for (const hit of found.hits) print(...asText(hit, messages))
    if (found.hits.length > 0) say(messages.found(found.total, found.hits.length))
  }
  if (found.skipped) complain(messages.skippedArticles(found.skipped))
  return found.hits.length > 0
}

/** What programs read: see the README. */
const asJson = ({ query, total, hits }: Found) => ({
  query,
  total,
  hits: hits.map(({ score, issue, date, dateSure, paper, article, matches, forgiven }) => ({
    score,
    article: {
      ...{
        id: article.id,
        address: addressOf({ article, date }),
        issue,
        date,
        dateSure,
        paper,
        page: article.page,
        kind: article.kind,
      },
      ...{ headline: article.headline, headlineFrom: article.headlineFrom, source: article.source },
    },
    matches: matches.map(({ field, ...match }) => ({
      field: field === 'kicker' || field === 'subhead' ? 'headline' : field,
      ...match,
    })),
    ...(forgiven && { forgiven }),
  })),
})

function asText({ article, date, paper, matches, forgiven }: Hit, messages: Messages): Line {
  const where = [date ?? messages.undated, paper, article.page === null ? null : messages.page(article.page)]
  const head = line`${paint('head', article.headline, addressOf({ article, date }))}  ${paint('dim', where.filter(Boolean).join(' '))}\n`
  const meant = new Set((forgiven ?? []).map(({ typed, meant: text }) => messages.meant(typed, text)))
  const lines = matches.filter(({ field }) => field === 'body' || field === 'byline').slice(0, MATCHES_SHOWN)
  return [
    ...head,
    ...[...meant].flatMap((said) => line`  ${paint('dim', said)}\n`),
    ...lines.flatMap((match) => line`  ${excerpt(match)}\n`),
  ]
}

/** The text around the first match of a paragraph, the matches marked. */
function excerpt({ text, ranges }: Match): Line {
  const from = Math.max(0, ranges[0]![0] - AROUND)
  const to = Math.min(text.length, ranges[0]![1] + AROUND)
  const pieces: Line = [from > 0 ? '…' : '']
  let at = from
  for (const [begin, end] of ranges) {
    if (end > to) break
    pieces.push(text.slice(at, begin), paint('match', text.slice(begin, end)))
    at = end
  }
  return [...pieces, text.slice(at, to), to < text.length ? '…' : '']
}
