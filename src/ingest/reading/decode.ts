import { isHan } from '../../text/han.ts'

export interface Decoded {
  text: string
  encoding: string
  /** Characters that could not be decoded and stand as U+FFFD. */
  replacements: number
}

const SAMPLE = 64 * 1024
/** Under this share of Han characters a text in UTF-16 is not believed to be Chinese. */
const LEAST_HAN = 0.2

const REPLACEMENT = '\ufffd'

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  let replacements = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) replacements++
  return { text, encoding, replacements }
}

/** The block that nearly all Chinese text is written with; rarer ones speak for no encoding. */
const isCommonHan = (code: number) => code >= 0x4e00 && code <= 0x9fa5

/**
 * How well a sample reads in an encoding: common Han characters speak for it, replacement and private-use characters
 * and rare planes against it. Plain ASCII reads the same in most and says nothing, however much of it there is.
 */
function readability(sample: Uint8Array, encoding: string): number {
  const { text } = decodeAs(sample, encoding)
  let good = 0
  let bad = 0
  let all = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code >= 0x20 && code < 0x7f) continue
    all++
    if (isCommonHan(code)) good += FREQUENT.has(character) ? 3 : 1
    else if (
      code === 0xfffd ||
      (code >= 0xe000 && code <= 0xf8ff) ||
      (code < 0x20 && ![9, 10, 13].includes(code))
    )
      bad += 4
    else if (!isHan(code) && code > 0x7f && !isExpectedMark(code)) bad += 1
  }
  return all === 0 ? 0 : (good - bad) / all
}

/** Characters of which a fifth of all Chinese text consists, in both scripts. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理的是在這來時個們國為對會說學實現關經發動後開點與從機當業應還無長數運農決戰處'.split(
    '',
  ),
)

const isExpectedMark = (code: number) =>
  (code >= 0x2010 && code <= 0x2040) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff00 && code <= 0xff5e) ||
  (code >= 0x2460 && code <= 0x25ff) ||
  code === 0xb7 ||
  code === 0xd7

/** How many of the bytes at even and at odd places are zero: what UTF-16 without a mark gives away. */
function zeros(sample: Uint8Array): [number, number] {
  const counts: [number, number] = [0, 0]
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) counts[(index % 2) as 0 | 1]++
  return counts
}

/** The text where the bytes are UTF-8 without a fault. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding that a file's mark or its zero bytes tell. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const [even, odd] = zeros(sample)
  // Line ends and figures have a zero byte in UTF-16, and nothing has one elsewhere.
  if (even + odd > 0 && (even === 0 || odd === 0 || Math.max(even, odd) > 8 * Math.min(even, odd))) {
    const encoding = even > odd ? 'utf-16be' : 'utf-16le'
    if (readability(sample, encoding) > LEAST_HAN || even + odd > sample.length / 3) return encoding
  }
  return undefined
}

/** A part of a file, from the first byte on that tells one encoding from another. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  const telling = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  // An even place, where the characters of UTF-16 begin.
  const begin = telling - (telling % 2)
  return bytes.subarray(begin, begin + SAMPLE)
}

/** The encoding that a sample of a file reads best in. */
function mostReadable(bytes: Uint8Array): string {
  const sample = tellingSample(bytes)
  let best = 'utf-8'
  let bestScore = readability(sample, 'utf-8')
  for (const encoding of ['gb18030', 'big5', 'utf-16le', 'utf-16be']) {
    const score = readability(sample, encoding)
    if (score > bestScore + 0.02) {
      best = encoding
      bestScore = score
    }
  }
  return best
}

/**
 * Bytes as text. A mark at the beginning decides, then whether it is UTF-8 without a fault, then in which of the
 * encodings of Chinese files a sample reads best. GBK and GB 2312 are read as GB 18030, which holds both: Node's own
 * gbk loses the four-byte characters.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding) return decodeAs(bytes, nameOf(encoding))
  const marked = markedEncoding(bytes)
  if (marked) return decodeAs(bytes, marked)
  const text = strictUtf8(bytes)
  return text === undefined
    ? decodeAs(bytes, mostReadable(bytes))
    : { text, encoding: 'utf-8', replacements: 0 }
}

/** So much better another encoding reads where what a text says of its own is plainly wrong. */
const PLAINLY = 0.2

/** The same of a text that names its encoding: it is believed unless the bytes plainly say otherwise. */
export function decodeAsSaid(bytes: Uint8Array, said: string): Decoded {
  const found = decode(bytes)
  const sample = tellingSample(bytes)
  const isWrong = readability(sample, found.encoding) > readability(sample, nameOf(said)) + PLAINLY
  return isWrong ? found : decodeAs(bytes, nameOf(said))
}

/** The encoding of a text whose characters take two bytes at least, as the person says or its beginning tells. */
export function wideEncoding(beginning: Uint8Array, given: string | undefined): string | undefined {
  const encoding = given === undefined ? markedEncoding(beginning) : nameOf(given)
  return encoding?.startsWith('utf-16') ? encoding : undefined
}

const nameOf = (encoding: string) => (/^gb/i.test(encoding) ? 'gb18030' : encoding.toLowerCase())

/** True where a name stands for an encoding that can be read. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(nameOf(name))
    return true
  } catch {
    return false
  }
}

/** Scripts and signs that stand in a Chinese paper, as ranges of code points; all others are strange to it. */
const FAMILIAR: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x2000, 0x33ff],
  [0xfe10, 0xfe4f],
  [0xff00, 0xffef],
  [0x10000, 0x10ffff],
]
/** Pairs of any two bytes are a character of UTF-16, but of any script there is. */
const MOST_STRANGE = 0.2

function isStrange(text: string): boolean {
  let strange = 0
  let all = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    all++
    if (isHan(code) || [0x09, 0x0a, 0x0d, 0xfeff].includes(code)) continue
    if (!FAMILIAR.some(([first, last]) => code >= first && code <= last)) strange++
  }
  return strange > Math.max(2, all * MOST_STRANGE)
}

/** True for bytes that are no text in the encoding found for them: pictures, archives, programs. */
export function isBinary(bytes: Uint8Array, encoding: string): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  if (encoding.startsWith('utf-16')) return isStrange(decodeAs(sample, encoding).text)
  let controls = 0
  for (let index = 0; index < sample.length; index++) {
    const byte = sample[index]!
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++
  }
  return controls > Math.max(2, sample.length * 0.02)
}
