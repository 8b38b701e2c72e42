import type { ArchivedArticle } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import { wholeSlice } from '../../text/whole.ts'
import { evidenceFrom } from '../ask/evidence.ts'
import type { Evidence } from '../finding.ts'
import { type Statement, sentencesOf } from '../read/statements.ts'
import type { Check } from './context.ts'

/** A shorter sentence may be the same by chance. */
const LEAST = 16
/** So many articles that have it are named, of so many that have its middle. */
const MOST_NAMED = 3
const LOOKED_AT = 8
/** Characters of the middle: to ask for a whole sentence takes three times as long. */
const PROBE = 12

/** What ends without a mark is a headline or a credit, which papers print again. */
const ENDED = /[。！？][”’」』）]*\s*$/

/** True for a sentence that stands in another article by no chance. */
export const isLong = ({ text, at, end }: Pick<Statement, 'text' | 'at' | 'end'>): boolean =>
  ENDED.test(text.slice(at, end)) && fold(text.slice(at, end)).length >= LEAST

/** Sentences that stand word for word in the archive. */
export const checkVerbatim: Check = async (statement, { library, says }) => {
  if (!isLong(statement)) return []
  const { text, at, end } = statement
  const sentence = text.slice(at, end)
  const folded = fold(sentence)
  const middle = wholeSlice(folded, (folded.length - PROBE) >> 1, (folded.length + PROBE) >> 1)
  const numbers = await library.matching({ ask: 'text', text: middle }, LOOKED_AT)
  const articles = await Promise.all(numbers.map((number) => library.article(number)))
  const isIn = (article: ArchivedArticle | undefined): article is ArchivedArticle =>
    article?.article.body.some((block) => fold(block.text).includes(folded)) === true
  const found = articles.filter(isIn).slice(0, MOST_NAMED)
  const [first] = found
  if (!first) return []
  return [
    {
      ...{ kind: 'quotation', degree: 'note', at, end: at + sentence.trimEnd().length },
      ...{ says: says.verbatim(first.article.headline, first.date), proposal: null },
      evidence: found.map((article) => evidenceIn(article, sentence)),
    },
  ]
}

function evidenceIn(found: ArchivedArticle, sentence: string): Evidence {
  const folded = fold(sentence)
  const block = found.article.body.findIndex(({ text }) => fold(text).includes(folded))
  const text = found.article.body[block]?.text ?? ''
  const place = sentencesOf(text).find(([from, to]) => fold(text.slice(from, to)).includes(folded))
  return evidenceFrom(
    found,
    place ? text.slice(...place).trim() : sentence.trim(),
    block < 0 ? undefined : block,
  )
}
