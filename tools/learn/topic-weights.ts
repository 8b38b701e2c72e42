import { TOPIC_CHARACTERS, TOPIC_ROW, TOPIC_SIZE } from '../../src/ingest/page/words/topics.ts'
import { readingForm } from '../../src/ingest/print/reading-form.ts'
import { isHan } from '../../src/text/han.ts'
import { drawer } from './grow.ts'
import type { LearnPage } from './line-model.ts'

/** Texts of one subject: a few paragraphs, in characters. */
const PART = 400
const RARE = 5
/** What stands in more parts than this says nothing. */
const COMMON = 0.3
const ROUNDS = 12
const UNITS = 127

type Part = { character: number; worth: number }[]

/** Rows of characters by latent semantic analysis: the directions in which parts of articles differ most. */
export function learnTopics(pages: LearnPage[]): { topics: Int8Array; topicCharacters: Int8Array } {
  const texts = new Set(
    pages.flatMap(({ gold }) =>
      gold.articles.map(({ paragraphs }) => readingForm(paragraphs.join('').replace(/\s/gu, ''))),
    ),
  )
  const parts: Map<number, number>[] = []
  const counts = new Map<number, number>()
  for (const text of texts)
    for (let from = 0; from < text.length; from += PART) {
      const part = new Map<number, number>()
      for (let at = from; at < Math.min(text.length, from + PART); at++) {
        const code = text.charCodeAt(at)
        if (isHan(code)) part.set(code, (part.get(code) ?? 0) + 1)
      }
      for (const code of part.keys()) counts.set(code, (counts.get(code) ?? 0) + 1)
      parts.push(part)
    }
  const characters = [...counts]
    .filter(([, count]) => count >= RARE && count < parts.length * COMMON)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, TOPIC_CHARACTERS)
    .map(([code]) => code)
  const placeOf = new Map(characters.map((code, place) => [code, place]))
  const rarity = characters.map((code) => Math.log(parts.length / counts.get(code)!))
  const rows = parts.map((part): Part => {
    const row: Part = []
    let sum = 0
    for (const [code, count] of part) {
      const character = placeOf.get(code)
      if (character === undefined) continue
      const worth = (1 + Math.log(count)) * rarity[character]!
      row.push({ character, worth })
      sum += worth * worth
    }
    const length = Math.sqrt(sum) || 1
    return row.map(({ character, worth }) => ({ character, worth: worth / length }))
  })
  const directions = mainDirections(rows, characters.length)
  let greatest = 0
  for (const [place, value] of rarity.entries())
    for (const direction of directions) greatest = Math.max(greatest, Math.abs(direction[place]! * value))
  const topics = new Int8Array(TOPIC_SIZE)
  const topicCharacters = new Int8Array(2 * TOPIC_CHARACTERS)
  for (const [place, code] of characters.entries()) {
    topicCharacters[2 * place] = code & 255
    topicCharacters[2 * place + 1] = code >> 8
    for (let column = 0; column < TOPIC_ROW; column++) {
      const value = (UNITS * SPREAD * directions[column]![place]! * rarity[place]!) / greatest
      topics[place * TOPIC_ROW + column] = Math.max(-UNITS, Math.min(UNITS, Math.round(value)))
    }
  }
  return { topics, topicCharacters }
}

/** A few characters stand far out: cut off, so that the others are told in finer steps. */
const SPREAD = 3

/** The first right singular vectors of the rows, by rounds of multiplication and setting upright. */
function mainDirections(rows: Part[], size: number): Float64Array[] {
  const draw = drawer(3)
  let directions = Array.from({ length: TOPIC_ROW }, () =>
    Float64Array.from({ length: size }, () => draw() - 0.5),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const next = directions.map(() => new Float64Array(size))
    for (const row of rows)
      for (const [at, direction] of directions.entries()) {
        let sum = 0
        for (const { character, worth } of row) sum += direction[character]! * worth
        for (const { character, worth } of row) next[at]![character]! += sum * worth
      }
    for (const [at, direction] of next.entries()) {
      for (const before of next.slice(0, at)) {
        let sum = 0
        for (let place = 0; place < size; place++) sum += before[place]! * direction[place]!
        for (let place = 0; place < size; place++) direction[place]! -= sum * before[place]!
      }
      const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0)) || 1
      for (let place = 0; place < size; place++) direction[place]! /= length
    }
    directions = next
  }
  return directions
}
