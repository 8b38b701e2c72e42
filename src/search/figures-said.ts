import { amountsIn } from '../entities/figures/amount.ts'
import { piecesOf } from '../entities/piece.ts'
import type { Query } from '../model/query.ts'
import type { Archive, ArchivedArticle, Days } from '../store/archive.ts'
import { fold } from '../text/fold.ts'
import { classOfWord, entryOf, WordClass } from '../text/segment/words.ts'
import { tellingWords } from './by-words.ts'
import { addressOf } from './places/address.ts'
import { sourceOf } from './said-at.ts'
import { byDate, identityOf, type Value, type Values } from './values.ts'

// 用水总量 of 第一个是用水总量，全县共3.2亿立方米: what is counted is 立方米 of nothing, and the sentence says of what.

/** So many of the newest articles that have all words are read. */
const LOOKED_AT = 60
/** What a word says of a figure by where it stands; in another sentence of the article it says nothing. */
const [IN_CLAUSE, IN_SENTENCE, IN_HEAD] = [3, 2, 1]
/** An article whose best figures have the words less near than those of another speaks of something else. */
const NEAR = 1

/** The words of the dictionary say what was meant where they are so much of it. */
const MOST_OF_IT = 0.6
/** What is left says at least so much of what was meant. */
const HALF = 0.5

const SENTENCES = /[^。！？；\n]+[。！？；]?/gu
const CLAUSES = /[^，：。！？；\s]+/gu

interface Near {
  near: number
  isInHead: boolean
  value: Value
}

/** The figures that stand nearest to the words of a thing, but those that are known already. */
export async function figuresSaid(
  archive: Archive,
  thing: string,
  limit: number,
  { since, until, isKnown }: Days & { isKnown: (value: Value) => boolean },
): Promise<Values> {
  const days: Query[] = since || until ? [{ ask: 'dates', from: since, to: until }] : []
  for (const { words, isOfAmount } of waysToSay(thing)) {
    const of = [...words.map((text): Query => ({ ask: 'text', text })), ...days]
    const numbers = await archive.matching({ ask: 'all', of }, { limit: LOOKED_AT + 1 })
    const values = valuesNear(words, await archive.articles(numbers.slice(0, LOOKED_AT))).filter(
      (value) => !isKnown(value) && !(isOfAmount && SHARES.test(value.unit)),
    )
    if (values.length === 0) continue
    const hasOlder = numbers.length > LOOKED_AT || values.length > limit
    return { values: byDate(values.slice(0, limit)), hasOlder }
  }
  return { values: [], hasOlder: false }
}

/** 用水量, 贷款总额, 参会人数 are amounts of what the words before say; shares are of something else. */
const AMOUNT = /(?:总?[量额数]|人数)$/u
const SHARES = /^(?:[%％‰]|成|倍|个?百分点)$/u
/** Of fewer characters the end is part of a word: 质量. */
const LEAST_BEFORE = 2

interface Way {
  words: string[]
  /** What is counted is meant, without the word that says that it is an amount. */
  isOfAmount: boolean
}

/**
 * By all of its words, by those of the dictionary alone, without the word that says that it is an amount, and at last without
 * the verb that it begins or ends with, which may be another: 缴获 as 收缴.
 */
function waysToSay(thing: string): Way[] {
  const all = tellingWords(fold(thing))
  // 离石区总投资: what the dictionary leaves in single characters may be no word.
  const known = all.filter((word) => entryOf(word) !== undefined)
  const isMost = known.length < all.length && known.join('').length >= MOST_OF_IT * thing.length
  const stem = fold(thing.trim()).replace(AMOUNT, '')
  const counted = stem.length < LEAST_BEFORE || stem === fold(thing.trim()) ? [] : tellingWords(stem)
  return [
    { words: all, isOfAmount: false },
    ...(isMost ? [{ words: known, isOfAmount: false }] : []),
    { words: counted, isOfAmount: true },
    ...withoutVerb(all)
      .filter((words) => words.join('').length >= HALF * thing.trim().length)
      .map((words) => ({ words, isOfAmount: false })),
  ].filter(({ words }) => words.length > 0)
}

function withoutVerb(words: string[]): string[][] {
  const isVerb = (word = '') => {
    const kind = classOfWord(word)
    return kind === WordClass.verb || kind === WordClass.verbNoun
  }
  return [
    ...(isVerb(words.at(-1)) ? [words.slice(0, -1)] : []),
    ...(isVerb(words[0]) ? [words.slice(1)] : []),
  ]
}

function valuesNear(words: string[], found: ArchivedArticle[]): Value[] {
  const nearest = found.flatMap((article) => nearestIn(article, words))
  const best = Math.max(...nearest.map(({ near }) => near))
  return nearest.flatMap(({ near, value }) => (near >= best - NEAR ? value : []))
}

/** Of the figures of an article those that stand nearest to the words. */
function nearestIn(found: ArchivedArticle, words: string[]): Near[] {
  const all = nearIn(found, words)
  const best = Math.max(...all.map(({ near }) => near))
  const nearest = all.filter(({ near }) => near === best)
  // What the head says of them the text says, too, and more.
  const inText = new Set(nearest.flatMap(({ isInHead, value }) => (isInHead ? [] : identityOf(value))))
  return nearest.filter(({ isInHead, value }) => !isInHead || !inText.has(identityOf(value)))
}

/** The last word is what is counted, and stands in the sentence. */
function nearIn(found: ArchivedArticle, words: string[]): Near[] {
  const { kicker, headline, subhead } = found.article
  const head = fold([...kicker, headline, ...subhead].join('\n'))
  const near: Near[] = []
  for (const { text, starts, block } of piecesOf(found.article)) {
    const amounts = [...amountsIn({ text, starts })].filter(({ unit }) => unit !== '')
    for (const { index, 0: sentence } of text.matchAll(SENTENCES)) {
      const folded = fold(sentence)
      if (!folded.includes(words.at(-1)!)) continue
      for (const { at, value, unit, number } of amounts) {
        if (at < index || at >= index + sentence.length) continue
        const clause = fold(clauseAt(sentence, at - index))
        const said = words.map((word) => {
          if (clause.includes(word)) return IN_CLAUSE
          return folded.includes(word) ? IN_SENTENCE : head.includes(word) ? IN_HEAD : 0
        })
        near.push({
          isInHead: block < 0,
          near: said.reduce<number>((sum, one) => sum + one, 0),
          value: {
            ...{ value, unit, number, date: found.date, article: found.article.id },
            ...{ address: addressOf(found), sentence: sentence.trim() },
            source: sourceOf(found, {
              field: 'body',
              block,
              at: found.article.body[block]?.text.indexOf(sentence.trim()) ?? -1,
            }),
          },
        })
      }
    }
  }
  return near
}

const clauseAt = (sentence: string, place: number): string =>
  [...sentence.matchAll(CLAUSES)].findLast(({ index }) => index <= place)?.[0] ?? sentence
