import { type Link, linkOutside, linksOf } from '../study/links/links.ts'
import { hasHits, setOf } from '../study/set.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { print, say } from './output.ts'
import { studyProgress } from './study-progress.ts'
import { printViews, sampleOf, saySample, type View, withoutPatterns } from './study-view.ts'
import { line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

/** How two names, or two sets, are linked: in which articles and sentences, or through whom. */
export async function linksCommand(lookup: Lookup): Promise<boolean> {
  const { archive, messages, since, until, limit = Number.POSITIVE_INFINITY } = lookup
  const [one, other] = asked(lookup).map((text) => {
    const set = withoutPatterns(setOf(text, { since, until }, collectedIn(messages)), messages)
    if (!hasHits(set)) throw new UsageError(messages.study.noHits(text))
    return set
  }) as [ReturnType<typeof setOf>, ReturnType<typeof setOf>]
  const progress = studyProgress(messages)
  const looking = { sample: sampleOf(lookup), onProgress: progress.show }
  const { total, sample, through, links } = await linksOf(archive, one, other, looking)
  progress.clear()
  const rows = links.slice(0, limit).map(linkOutside)
  const view: View<Link> = { query: one.line, total, sample, rows, more: { against: other.line, through } }
  return printViews(
    [view],
    lookup,
    ['from', 'to', 'date', 'article', 'headline', 'sentence'],
    async (shown) => {
      let step = ''
      for await (const { from, to, date, article, headline, sentence } of shown.rows) {
        const own = `${from} — ${to}`
        if (through.length > 0 && own !== step) print(...line`${paint('head', own)}\n`)
        step = own
        print(...line`${date ?? messages.undated}  ${paint('dim', article)}\n`)
        print(...line`    ${sentence ?? `《${headline}》`}\n`)
      }
      if (through.length > 0) say(messages.study.through(through.join(' — ')))
      else saySample(shown, lookup)
      return links.length > 0
    },
  )
}

/** Both, as two words or by --against. */
function asked({ words, options, messages }: Lookup): [one: string, other: string] {
  const against = options.against as string | undefined
  if (against !== undefined) return [words.join(' '), against]
  const [one, other, ...more] = words
  if (one === undefined || other === undefined || more.length > 0)
    throw new UsageError(messages.study.needsTwo)
  return [one, other]
}
