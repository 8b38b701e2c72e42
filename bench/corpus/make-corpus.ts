import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from './random.ts'
import { type Vocabulary, vocabularyFrom } from './vocabulary.ts'

/** Articles on a page, pages in an issue: those of a city daily. */
const PER_PAGE = 7
const PAGES = 4
const FIRST_DAY = Date.UTC(1993, 0, 1)
const DAY = 24 * 60 * 60 * 1000

/** Writes a paper of so many articles below a folder, a file for each day: the same seed gives the same paper. */
export function makeCorpus(folder: string, articles: number, seed = 1): void {
  const random = randomFrom(seed)
  const words = vocabularyFrom(seed + 1)
  let made = 0
  for (let day = 0; made < articles; day++) {
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10)
    const own = join(folder, date.slice(0, 4))
    mkdirSync(own, { recursive: true })
    const count = Math.min(PER_PAGE * PAGES, articles - made)
    made += count
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify({
        paper: '河东日报',
        date,
        page: 1 + Math.floor(index / PER_PAGE),
        ...article(words, random),
      }),
    )
    writeFileSync(join(own, `${date}.jsonl`), `${lines.join('\n')}\n`)
  }
}

function article(words: Vocabulary, random: () => number) {
  const length = 2 + Math.floor(random() ** 2 * 22)
  return {
    headline: `${words.place()}${words.verb()}${words.word()}${words.word()}${words.word()}`,
    byline: `记者 ${words.person()}`,
    paragraphs: Array.from({ length }, (_, index) => paragraph(words, random, index === 0)),
  }
}

function paragraph(words: Vocabulary, random: () => number, isFirst: boolean): string {
  const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => sentence(words, random))
  return (isFirst ? '本报讯　' : '') + sentences.join('')
}

function sentence(words: Vocabulary, random: () => number): string {
  const some = (count: number) => Array.from({ length: count }, words.word).join('')
  const kind = random()
  if (kind < 0.2)
    return `${words.place()}${words.office()}${words.person()}${words.verb()}${some(4)}，${some(5)}。`
  if (kind < 0.3) return `${words.place()}${words.body()}${words.verb()}${some(6)}。`
  if (kind < 0.45)
    return `${some(2)}共有${2 + Math.floor(random() * 900)}${words.unit()}${some(1)}，${some(6)}。`
  if (kind < 0.5) return `${words.person()}说，${some(7)}。`
  return `${some(5)}，${some(4)}，${some(5)}。`
}
