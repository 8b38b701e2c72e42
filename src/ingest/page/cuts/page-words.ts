import type { Piece } from '../pieces.ts'
import { worths } from '../words/cohesion.ts'
import type { TextWeights } from '../words/text-scores.ts'
import { addTopic, TOPIC_ROW, type Topic, topicOf } from '../words/topics.ts'
import { Lexicon } from '../words/vocabulary.ts'
import type { Gaps } from './gaps.ts'

/** What the words of a page's pieces are worth, and which each has. */
export interface PageWords {
  lexicon: Lexicon
  worth: Uint16Array
  of(piece: Piece): Uint32Array
  /** Those of several, without repetition. */
  ofAll(pieces: Piece[]): Uint32Array
  sum(pairs: Uint32Array): number
  /** What a piece is about. */
  topic(piece: Piece): Topic
  /** What several are about together. */
  topicOfAll(pieces: Piece[]): Topic
}

export function wordsOfPage({ paragraphs, between }: Gaps, weights: TextWeights): PageWords {
  const lexicon = new Lexicon()
  const texts = paragraphs.map(({ read }) => lexicon.pairsIn(read))
  for (const { read } of between.flat()) lexicon.pairsIn(read)
  const worth = worths(lexicon, texts, weights.common)
  const topics = new Map<Piece, Topic>()
  function topic(piece: Piece): Topic {
    let known = topics.get(piece)
    if (!known) {
      known = topicOf(weights, piece.read)
      topics.set(piece, known)
    }
    return known
  }
  return {
    lexicon,
    topic,
    topicOfAll(pieces) {
      const sum = new Int32Array(TOPIC_ROW)
      for (const piece of pieces) addTopic(sum, topic(piece), 1)
      return sum
    },
    worth,
    of: ({ read }) => lexicon.pairsIn(read),
    ofAll(pieces) {
      if (pieces.length === 1) return lexicon.pairsIn(pieces[0]!.read)
      return Uint32Array.from(new Set(pieces.flatMap(({ read }) => [...lexicon.pairsIn(read)])))
    },
    sum(pairs) {
      let sum = 0
      for (let at = 0; at < pairs.length; at++) sum += worth[pairs[at]!]!
      return sum
    },
  }
}
