import type { Messages } from '../messages/index.ts'
import { type Found, find, type Hit } from '../search/find.ts'
import type { Match } from '../search/matches.ts'
import { sanitise } from '../text/sanitise.ts'
import { toJson } from './json.ts'
import { type Lookup, paint } from './lookup.ts'

/** How many articles are shown where nobody says. */
const MANY = 20
/** Matching paragraphs of an article that are shown. */
const MATCHES_SHOWN = 3
/** Characters around a match that are shown. */
const AROUND = 30

export async function findCommand({
  archive,
  corpus,
  options,
  words,
  messages,
  limit,
  since,
  until,
  print,
}: Lookup): Promise<boolean> {
  const found = await find(archive, { line: words.join(' '), limit: limit ?? MANY, since, until })
  if (options.json) print(`${toJson(asJson(found))}\n`)
  else if (options.vimgrep) {
    const { vimgrepLines } = await import('./vimgrep.ts')
    for (const hit of found.hits) for (const line of vimgrepLines(hit, corpus)) print(`${line}\n`)
  } else {
    for (const hit of found.hits) print(`${asText(hit, messages)}\n`)
    if (found.hits.length > 0) process.stderr.write(`${messages.found(found.total, found.hits.length)}\n`)
  }
  if (found.skipped) process.stderr.write(`lbx-tui: ${messages.skippedArticles(found.skipped)}\n`)
  return found.hits.length > 0
}

/** What programs read: see the README. */
const asJson = ({ query, total, hits }: Found) => ({
  query,
  total,
  hits: hits.map(({ score, issue, date, dateSure, paper, article, matches, forgiven }) => ({
    score,
    article: {
      ...{ id: article.id, issue, date, dateSure, paper, page: article.page, kind: article.kind },
      ...{ headline: article.headline, headlineFrom: article.headlineFrom, source: article.source },
    },
    matches: matches.map(({ field, ...match }) => ({
      field: field === 'kicker' || field === 'subhead' ? 'headline' : field,
      ...match,
    })),
    ...(forgiven && { forgiven }),
  })),
})

function asText({ article, date, paper, matches, forgiven }: Hit, messages: Messages): string {
  const where = [date ?? messages.undated, paper, article.page === null ? null : messages.page(article.page)]
  const head = `${paint('head', sanitise(article.headline))}  ${paint('dim', sanitise(where.filter(Boolean).join(' ')))}`
  const meant = new Set((forgiven ?? []).map(({ typed, meant: text }) => messages.meant(typed, text)))
  const lines = matches.filter(({ field }) => field === 'body' || field === 'byline').slice(0, MATCHES_SHOWN)
  return [
    head,
    ...[...meant].map((line) => `  ${paint('dim', sanitise(line))}`),
    ...lines.map((match) => `  ${excerpt(match)}`),
  ].join('\n')
}

/** The text around the first match of a paragraph, the matches marked. */
function excerpt({ text, ranges }: Match): string {
  const from = Math.max(0, ranges[0]![0] - AROUND)
  const to = Math.min(text.length, ranges[0]![1] + AROUND)
  let line = from > 0 ? '…' : ''
  let at = from
  for (const [begin, end] of ranges) {
    if (end > to) break
    line += sanitise(text.slice(at, begin)) + paint('match', sanitise(text.slice(begin, end)))
    at = end
  }
  return line + sanitise(text.slice(at, to)) + (to < text.length ? '…' : '')
}
