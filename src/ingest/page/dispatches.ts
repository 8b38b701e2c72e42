import type { Article } from '../../model/article.ts'
import { readingForm } from '../print/reading-form.ts'
import { LEAD } from '../print/signs.ts'

// Several dispatches of agencies and reporters often stand under one headline that tells of all of them. Only the first
// is next to it: those behind it begin with a lead of their own, too, and have no headline.

/** So much of a headline has to be in a dispatch behind the first, so many pairs of characters at least. */
const LEAST = 0.22
const LEAST_PAIRS = 6
/** A headline that the first tells nearly all of is its own. */
const MOST_OF_FIRST = 0.65
/** So much of it only the other tells. */
const NEW = 0.12

const textOf = ({ body }: Article) => body.map(({ text }) => text).join('')
const headOf = ({ kicker, headline, subhead }: Article) => [...kicker, headline, ...subhead].join('\n')

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  const plain = readingForm(text).replace(/[^\p{L}\p{N}\n]/gu, '')
  for (let at = 0; at + 2 <= plain.length; at++) {
    const pair = plain.slice(at, at + 2)
    if (!pair.includes('\n')) pairs.add(pair)
  }
  return pairs
}

const firstLine = ({ source }: Article) => source.lines[0]![0]
const beginsWithLead = ({ body }: Article) =>
  body[0]?.type === 'p' && LEAD.test(readingForm(body[0].text).replaceAll(' ', ''))

/**
 * Gives the headline of a dispatch to those behind it that it tells of as well, and links them. What it tells of the first
 * alone stays with that: a wrong headline is worse than none.
 */
export function linkDispatches(articles: Article[]): void {
  if (!articles.some(({ headlineFrom }) => headlineFrom === 'inferred')) return
  const ordered = [...articles].sort((a, b) => firstLine(a) - firstLine(b))
  // Hardly a page has such dispatches: the words of all its articles are looked at when two are compared.
  let known: Set<string>[] | undefined
  /** A pair that many articles of the page have says little. */
  const weightOf = (pair: string) => {
    known ??= articles.map((article) => pairsIn(`${headOf(article)}\n${textOf(article)}`))
    const having = known.filter((own) => own.has(pair)).length
    return Math.log(1 + known.length / Math.max(1, having))
  }
  ordered.forEach((article, place) => {
    const before = ordered[place - 1]
    if (before?.headlineFrom !== 'print' || article.headlineFrom !== 'inferred') return
    if (!beginsWithLead(before) || !beginsWithLead(article)) return
    if (!isToldOf(headOf(before), before, article, weightOf)) return
    const { kicker, headline, subhead, labels } = before
    Object.assign(article, { kicker, headline, subhead, labels, headlineFrom: 'print', continues: before.id })
    const { doubts } = article.confidence
    article.confidence.doubts = doubts.map((doubt) => (doubt === 'noHeadline' ? 'looseHeadline' : doubt))
    before.continuedBy ??= article.id
  })
}

function isToldOf(
  headline: string,
  first: Article,
  other: Article,
  weightOf: (pair: string) => number,
): boolean {
  const [ofFirst, ofOther] = [pairsIn(textOf(first)), pairsIn(textOf(other))]
  const sums = { all: 0, first: 0, other: 0, onlyOther: 0, pairs: 0 }
  for (const pair of pairsIn(headline)) {
    const weight = weightOf(pair)
    sums.all += weight
    if (ofFirst.has(pair)) sums.first += weight
    if (!ofOther.has(pair)) continue
    sums.other += weight
    sums.pairs++
    if (!ofFirst.has(pair)) sums.onlyOther += weight
  }
  return (
    sums.pairs >= LEAST_PAIRS &&
    sums.other >= LEAST * sums.all &&
    sums.onlyOther >= NEW * sums.all &&
    sums.first > 0 &&
    sums.first <= MOST_OF_FIRST * sums.all
  )
}
