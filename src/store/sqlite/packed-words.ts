import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { byCodePoint } from '../../text/order.ts'
import type { WordCount } from '../tallies.ts'
import { DamagedContent, undamaged } from './damage.ts'

// The words of a month as two columns: the words in their order, a line each, and their counts, two numbers each.

/** Packed harder they take an eighth less room, and three times as long. */
const LEVEL = 5
const ENCODING = 'utf16le'
const NUMBER_BYTES = 4

export interface PackedWords {
  words: Uint8Array
  counts: Uint8Array
}

export function packWords(all: Map<string, WordCount>): PackedWords {
  const rows = [...all].sort(([a], [b]) => byCodePoint(a, b))
  const counts = Buffer.alloc(rows.length * 2 * NUMBER_BYTES)
  for (const [index, [, { uses, articles }]] of rows.entries()) {
    counts.writeUInt32LE(uses, index * 2 * NUMBER_BYTES)
    counts.writeUInt32LE(articles, (index * 2 + 1) * NUMBER_BYTES)
  }
  const words = Buffer.from(rows.map(([word]) => word).join('\n'), ENCODING)
  return {
    words: deflateRawSync(words, { level: LEVEL }),
    counts: deflateRawSync(counts, { level: LEVEL }),
  }
}

/** Adds what was packed to what is there. */
export function addWords(all: Map<string, WordCount>, packed: PackedWords): void {
  const [text, counts] = undamaged(() => [
    inflateRawSync(packed.words).toString(ENCODING),
    inflateRawSync(packed.counts),
  ])
  const words = text.split('\n')
  if (counts.length !== words.length * 2 * NUMBER_BYTES) throw new DamagedContent('words')
  for (const [index, word] of words.entries()) {
    const uses = counts.readUInt32LE(index * 2 * NUMBER_BYTES)
    const articles = counts.readUInt32LE((index * 2 + 1) * NUMBER_BYTES)
    const known = all.get(word)
    if (known) {
      known.uses += uses
      known.articles += articles
    } else all.set(word, { uses, articles })
  }
}
