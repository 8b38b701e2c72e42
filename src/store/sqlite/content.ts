import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type Database from 'libsql'
import { COMMON, ENCODING } from './common-content.ts'
import { type Content, contentOfText } from './content-text.ts'
import { DamagedContent, undamaged } from './damage.ts'

const LEVEL = 5
/** Bytes to refer to: as far back as deflate can see. */
const DICTIONARY = 32 * 1024
/** The dictionary is taken from so many characters: the first transaction of a new index has more. */
const SAMPLE = 64 * 1024
/** Of one article no more than this is taken. */
const SLICE = 4096

/** Packed as `COMMON` serves for it, or as articles of the corpus itself do: they save 14 % more. */
const BY_COMMON = 0
const BY_CORPUS = 1

/**
 * Packs what is kept of articles, and unpacks it. Blocks of several articles in 16 KB would save 9 %, in 32 KB 13 %,
 * and each article would take three to six times as long to be read; brotli is no better there.
 */
export class Contents {
  private known: Buffer | undefined
  private sample: string[] = []
  private sampled = 0

  constructor(private readonly database: Database.Database) {}

  private get dictionary(): Buffer | undefined {
    if (this.known) return this.known
    const kept = this.database.prepare('SELECT bytes, hash FROM dictionary').get() as Dictionary | undefined
    if (!kept) return undefined
    // With other bytes to refer to, articles would unpack to other texts, and nothing would tell.
    if (hashOf(kept.bytes) !== kept.hash) throw new DamagedContent('dictionary')
    this.known = kept.bytes
    return kept.bytes
  }

  pack(text: string): Buffer {
    const dictionary = this.dictionary
    if (!dictionary && this.sampled < SAMPLE) {
      this.sample.push(text.slice(0, SLICE))
      this.sampled += this.sample.at(-1)!.length
    }
    const packed = deflateRawSync(Buffer.from(text, ENCODING), {
      level: LEVEL,
      dictionary: dictionary ?? COMMON,
    })
    return Buffer.concat([Uint8Array.of(dictionary ? BY_CORPUS : BY_COMMON), packed])
  }

  /** Once enough of a corpus has come, what comes next is packed by it. */
  keepDictionary(): void {
    if (this.sampled < SAMPLE || this.dictionary) return
    const [some, wanted] = [this.sample, DICTIONARY / 2]
    const step = Math.max(1, Math.floor((some.length * wanted) / this.sampled))
    const taken = some.filter((_, index) => index % step === 0).join('\n')
    const bytes = Buffer.from(taken.slice(0, wanted), ENCODING)
    this.database.prepare('INSERT INTO dictionary (bytes, hash) VALUES (?, ?)').run(bytes, hashOf(bytes))
    this.sample = []
  }

  unpack(blob: ArrayBuffer | Uint8Array): Content {
    const bytes = new Uint8Array(blob)
    return undamaged(() => {
      const dictionary = bytes[0] === BY_COMMON ? COMMON : this.dictionary!
      const content = contentOfText(inflateRawSync(bytes.subarray(1), { dictionary }).toString(ENCODING))
      return {
        article: content.article,
        get entities() {
          return undamaged(() => content.entities)
        },
      }
    })
  }
}

interface Dictionary {
  bytes: Buffer
  hash: string
}

const hashOf = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('base64')
