import type { PrintLine } from '../../src/ingest/print/print-line.ts'
import type { GoldPage } from './gold.ts'

export type Piece = 'head' | 'label' | 'crosshead' | 'body' | 'noise'

/** What the gold says of one line of a dump. */
export interface LineLabel {
  /** The article, by its place in the gold; -1 for what belongs to none. */
  article: number
  piece: Piece
  /** Which paragraph or headline line, and from where to where the line stands in it. */
  part: number
  from: number
  to: number
  /** False where the line's text was not found in the gold. */
  known: boolean
}

const HALF: Record<string, string> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '～': '~',
}
export const plainOf = (text: string) =>
  [...text.normalize('NFC').replace(/\s+/gu, '')].map((character) => HALF[character] ?? character).join('')

interface Part {
  article: number
  piece: Piece
  part: number
  text: string
}

const GRAM = 3
/** What a line that goes on where the one before ended is worth, beside 1 for its text anywhere. */
const FOLLOWS = 5

function partsOf(page: GoldPage): Part[] {
  const parts: Part[] = []
  page.articles.forEach((article, number) => {
    const add = (piece: Piece, texts: string[]) => {
      for (const [part, text] of texts.entries())
        parts.push({ article: number, piece, part, text: plainOf(text) })
    }
    add('head', article.headline)
    add('body', article.paragraphs)
    add('crosshead', article.crossheads)
    add('label', article.labels)
  })
  for (const [part, text] of page.noise.entries())
    parts.push({ article: -1, piece: 'noise', part, text: plainOf(text) })
  return parts.filter(({ text }) => text !== '')
}

/** The article whose writers a line names, of several the one that the line above belongs to; -1 for none. */
function signedIn(text: string, { articles }: GoldPage, above: number): number {
  const signed = articles.flatMap(({ byline }, article) =>
    byline.length > 0 && byline.every((name) => text.includes(plainOf(name)))
      ? [{ article, names: byline.length }]
      : [],
  )
  signed.sort((a, b) => b.names - a.names || Number(b.article === above) - Number(a.article === above))
  return signed[0]?.article ?? -1
}

/** The label of every line of a page. */
export function labelsOf(page: GoldPage, lines: PrintLine[]): LineLabel[] {
  const parts = partsOf(page)
  const index = new Map<string, number[]>()
  parts.forEach(({ text }, part) => {
    for (let at = 0; at + GRAM <= text.length; at++) {
      const gram = text.slice(at, at + GRAM)
      const places = index.get(gram)
      if (places) places.push(part, at)
      else index.set(gram, [part, at])
    }
  })
  const claims = new Map<number, Set<number>>()
  const hasLines = page.articles.some((article) => article.lines !== undefined)
  page.articles.forEach((article, number) => {
    for (const line of article.lines ?? []) claims.set(line, (claims.get(line) ?? new Set()).add(number))
  })
  const used = parts.map(({ text }) => new Uint8Array(text.length))
  let before: LineLabel | undefined
  let beforePart = -1
  return lines.map((line) => {
    const text = plainOf(line.text)
    const claimed = claims.get(line.number)
    const mayBe = (part: Part) =>
      !hasLines || (claimed ? part.article >= 0 && claimed.has(part.article) : part.article < 0)
    let best = -1
    let bestFrom = 0
    let bestScore = 0
    const consider = (part: number, from: number, score: number) => {
      if (score > bestScore) [best, bestFrom, bestScore] = [part, from, score]
    }
    const votes = new Map<number, number>()
    for (let at = 0; at + GRAM <= text.length; at++) {
      const places = index.get(text.slice(at, at + GRAM)) ?? []
      for (let place = 0; place < places.length; place += 2) {
        if (!mayBe(parts[places[place]!]!)) continue
        const key = places[place]! * 0x10000 + (places[place + 1]! - at + 0x4000)
        votes.set(key, (votes.get(key) ?? 0) + 1)
      }
    }
    for (const [key, count] of votes) {
      const part = Math.floor(key / 0x10000)
      const from = (key % 0x10000) - 0x4000
      let score = count
      // What follows on the line before is likelier than another copy of the same words.
      if (part === beforePart && before && Math.abs(from - before.to) <= 2) score += 3
      else if (parts[part]!.piece !== 'body' && parts[part]!.text.length <= text.length + 4) score += 0.5
      const size = Math.min(text.length, parts[part]!.text.length)
      if (used[part]![Math.max(0, from) + (size >> 1)]) score -= 2
      consider(part, from, score)
    }
    if (best < 0)
      for (const [number, part] of parts.entries()) {
        if (!mayBe(part)) continue
        if (number === beforePart && before && part.text.startsWith(text, before.to)) {
          consider(number, before.to, FOLLOWS)
          continue
        }
        for (let at = part.text.indexOf(text); at >= 0; at = part.text.indexOf(text, at + 1))
          if (!used[number]![at]) consider(number, at, part.piece === 'body' ? 1 : 2)
      }
    if (best < 0) {
      // A line of no part that names the writers of an article is its credit.
      const article = claimed ? [...claimed][0]! : hasLines ? -1 : signedIn(text, page, before?.article ?? -1)
      return {
        article,
        piece: article < 0 ? 'noise' : 'body',
        part: -1,
        from: 0,
        to: 0,
        known: !claimed && hasLines,
      }
    }
    const part = parts[best]!
    const from = Math.max(0, bestFrom)
    const to = Math.min(part.text.length, bestFrom + text.length)
    used[best]!.fill(1, from, to)
    beforePart = best
    before = { article: part.article, piece: part.piece, part: part.part, from, to, known: true }
    return before
  })
}
