import type { Article } from '../../model/article.ts'
import { fileUnder } from '../../text/filed.ts'
import { Lexicon, Vocabulary, Words } from '../page/words/vocabulary.ts'
import { JUMPED_FROM } from '../print/signs.ts'

/** Words that two parts of an article must share before they are linked. */
const LEAST = 0.05

const NUMERALS = '零一二三四五六七八九十'
const pageIn = (notice: string): number | null => {
  const digits = /\d+/.exec(notice)?.[0]
  if (digits) return Number(digits)
  const numeral = /[一二三四五六七八九十]+/.exec(notice)?.[0]
  if (!numeral) return null
  if (numeral.length === 1) return NUMERALS.indexOf(numeral)
  return numeral[0] === '十' ? 10 + NUMERALS.indexOf(numeral[1]!) : null
}

/** Links the parts that a form knows, one after another. */
function linkParts(articles: Article[]): void {
  const known = new Map<string, Article[]>()
  for (const article of articles) {
    const { part } = article.source
    if (part) fileUnder(known, part.of, article)
  }
  for (const parts of known.values()) {
    parts.sort((a, b) => a.source.part!.at - b.source.part!.at)
    for (let at = 1; at < parts.length; at++) {
      parts[at - 1]!.continuedBy = parts[at]!.id
      parts[at]!.continues = parts[at - 1]!.id
    }
  }
}

const textOf = (article: Article) => [article.headline, ...article.body.map(({ text }) => text)].join('\n')

/**
 * Links an article that goes on elsewhere (下转4版) to the part on that page that says where it comes from (上接1版);
 * of several, to the one that shares its words. The parts stay articles of their own.
 */
export function linkJumps(articles: Article[]): void {
  linkParts(articles)
  if (!articles.some(({ jump }) => jump)) return
  const lexicon = new Lexicon()
  const wordsOf = (article: Article) => lexicon.pairsIn(textOf(article))
  const vocabulary = new Vocabulary(lexicon, articles.map(wordsOf))
  for (const article of articles) {
    if (!article.jump || article.continuedBy) continue
    const page = pageIn(article.jump)
    const words = new Words(lexicon).add(wordsOf(article))
    const best = articles
      .filter((other) => other !== article && other.page === page && other.continues === null)
      .filter(
        (other) => other.body.some(({ text }) => JUMPED_FROM.test(text)) || JUMPED_FROM.test(other.headline),
      )
      .map((other) => ({ other, shared: vocabulary.shared(wordsOf(other), words) }))
      .sort((a, b) => b.shared - a.shared)[0]
    if (!best || best.shared < LEAST) continue
    article.continuedBy = best.other.id
    best.other.continues = article.id
  }
}
