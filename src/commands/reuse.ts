import type { Query } from '../model/query.ts'
import { earliestUses } from '../study/reuse/earliest-uses.ts'
import { type Reprint, reprintsOf } from '../study/reuse/reprints.ts'
import { setOf } from '../study/set.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { print, say } from './output.ts'
import { printViews, type View, withoutPatterns } from './study-view.ts'
import { line, paint } from './styled.ts'

/** The first use of a phrase and those since; or, for the id of an article, where it was printed before or again. */
export async function reuseCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, options, messages, since, until, limit = Number.POSITIVE_INFINITY } = lookup
  const asked = words.join(' ')
  const against = options.against as string | undefined
  const among =
    against === undefined
      ? undefined
      : withoutPatterns(setOf(against, { since: null, until: null }, collectedIn(messages)), messages).query
  const within = (query: Query): Query => {
    const days: Query[] = since === null && until === null ? [] : [{ ask: 'dates', from: since, to: until }]
    return { ask: 'all', of: [query, ...days, ...(among ? [among] : [])] }
  }
  const article = await archive.article(asked)
  const reprints = article && (await reprintsOf(archive, article, within))
  const found = reprints
    ? { rows: reprints, total: reprints.length }
    : await earliestUses(archive, asked, { most: limit, within })
  const total = found.total
  const rows = found.rows.slice(0, limit)
  const view: View<Reprint> = { query: asked, total, sample: null, rows }
  return printViews([view], lookup, ['date', 'article', 'share', 'passages'], async (shown) => {
    for await (const { date, article: id, share, passages } of shown.rows) {
      print(
        ...line`${date ?? messages.undated}  ${paint('head', `${Math.round(share * 100)}%`)}  ${paint('dim', id)}\n`,
      )
      for (const passage of passages) print(...line`    ${passage}\n`)
    }
    const { earliest, whole } = messages.study
    say(rows.length < total ? earliest(rows.length, total) : whole(total))
    return rows.length > 0
  })
}
