import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { find } from '../src/search/find.ts'
import type { Archive } from '../src/store/archive.ts'
import { openArchive } from '../src/store/open-archive.ts'
import { indexPath } from '../src/store/where.ts'
import { readingsOf } from '../src/text/sound/readings.ts'
import { makeCorpus } from './corpus/make-corpus.ts'
import { randomFrom } from './corpus/random.ts'
import type { Figure } from './timing.ts'

/** Articles of the made corpus: 2700, 27000 and 270000 are those of the design. */
export const ARTICLES = Number(process.env['LBX_BENCH_ARTICLES'] ?? 2700)
const QUERIES = 200
/** What is shown of an answer at once. */
const FIRST_PAGE = 20

/** An index of a made corpus: how fast it comes to be, how large it is, how fast it answers. */
export async function benchArchive(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-bench-'))
  try {
    const corpus = join(folder, 'corpus')
    makeCorpus(corpus, ARTICLES)
    let bytes = 0
    const start = performance.now()
    const { archive } = await openArchive(corpus, {
      folder: join(folder, 'indexes'),
      onProgress: (progress) => {
        bytes = progress.bytes
      },
    })
    const seconds = (performance.now() - start) / 1000
    const size = statSync(indexPath(corpus, join(folder, 'indexes'))).size
    const times = await answerTimes(archive)
    const refresh = await refreshTime(corpus, join(folder, 'indexes'))
    await archive.close()
    const at = (part: number) => times[Math.floor(times.length * part)]!
    return [
      { name: `indexing ${ARTICLES} articles`, value: bytes / 1e6 / seconds, unit: 'MB/s', target: 1 },
      { name: 'index', value: size / bytes, unit: '× the text', target: 3.5 },
      { name: 'opening what did not change', value: refresh, unit: 'ms', target: 1000 },
      { name: `first page of ${QUERIES} queries: half within`, value: at(0.5), unit: 'ms' },
      { name: '95 of 100 within', value: at(0.95), unit: 'ms', target: 16 },
      { name: 'all within', value: times.at(-1)!, unit: 'ms' },
      { name: 'memory', value: process.memoryUsage().rss / 1e6, unit: 'MB' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function refreshTime(corpus: string, folder: string): Promise<number> {
  const start = performance.now()
  const { archive } = await openArchive(corpus, { folder })
  const time = performance.now() - start
  await archive.close()
  return time
}

/** How long each query takes, in order. */
export async function answerTimes(archive: Archive): Promise<number[]> {
  const times: number[] = []
  for (const line of await queriesFor(archive)) {
    const start = performance.now()
    await find(archive, { line, limit: FIRST_PAGE, isCounted: false })
    times.push(performance.now() - start)
    if (process.env['LBX_BENCH_SLOW'] && times.at(-1)! > 16)
      console.log(`    ${line}: ${times.at(-1)!.toFixed(1)} ms`)
  }
  return times.sort((a, b) => a - b)
}

/** Queries such as people type, about what the corpus holds: the same for the same corpus. */
export async function queriesFor(archive: Archive): Promise<string[]> {
  const random = randomFrom(7)
  const numbers = await archive.matching({ ask: 'dates', from: null, to: null }, { limit: 400 })
  const articles = await archive.articles(numbers)
  const anyArticle = () => articles[Math.floor(random() * articles.length)]!
  const part = (text: string, length: number) => {
    const at = Math.floor(random() * Math.max(1, text.length - length))
    return text.slice(at, at + length)
  }
  const body = () =>
    anyArticle()
      .article.body.map(({ text }) => text)
      .join('')
      .replace(/[^\p{Script=Han}]/gu, '')
  const person = () => {
    for (;;) {
      const people = anyArticle().entities.filter(({ kind, name }) => kind === 'person' && name.length === 3)
      if (people.length > 0) return people[Math.floor(random() * people.length)]!.name
    }
  }
  const sound = (name: string, length = 6) =>
    [...name].map((one) => (readingsOf(one)[0] ?? one).slice(0, length)).join('')
  const kinds: (() => string)[] = [
    () => part(body(), 2),
    () => part(body(), 4),
    () => part(body(), 6),
    () => part(body(), 1),
    () => `${part(body(), 2)} ${part(body(), 2)}`,
    () => `${part(body(), 3)} -${part(body(), 2)}`,
    () => `${part(body(), 2)} OR ${part(body(), 3)}`,
    () => `${part(body(), 2)} NEAR/5 ${part(body(), 2)}`,
    () => `人:${person()}`,
    () => `题:${anyArticle().article.headline.slice(0, 3)}`,
    () => `${part(body(), 2)} 日:1994..1995`,
    person,
    () => sound(person()),
    () => sound(person(), 1),
    () => `${person()[0]}${sound(person(), 1)}`,
    () => {
      const name = person()
      return `${name.slice(0, 2)}某`
    },
    () => {
      const text = part(body(), 6)
      return `${text.slice(0, 3)}某${text.slice(4)}`
    },
    () => anyArticle().article.headline,
  ]
  return Array.from({ length: QUERIES }, (_, index) => kinds[index % kinds.length]!())
}
