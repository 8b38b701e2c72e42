import { expect, it } from 'vitest'
import { vocabularyFrom } from '../../bench/corpus/vocabulary.ts'
import type { Archive } from '../../src/store/archive.ts'
import { randomFrom } from '../../src/study/random.ts'
import { type Reprint, reprintsOf } from '../../src/study/reuse/reprints.ts'
import { usesOfPhrase } from '../../src/study/reuse/uses-of-phrase.ts'
import type { Line } from '../store/a-folder.ts'
import { aPaper } from './a-paper.ts'

const words = vocabularyFrom(3)
const random = randomFrom(7)

const someText = (sentences: number) =>
  Array.from(
    { length: sentences },
    () =>
      `${words.place()}${words.verb()}${words.word()}${words.word()}${words.word()}${words.word()}，${words.person()}${words.word()}${words.word()}。`,
  ).join('')

/** A text with a part of its characters wrong, missing or doubled. */
function noisy(text: string, share: number): string {
  return [...text]
    .map((character) => {
      if (random() >= share) return character
      const kind = random()
      return kind < 0.6 ? words.word()[0]! : kind < 0.8 ? '' : character + character
    })
    .join('')
}

const day = (index: number) => new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10)

it('planted reprints are found with a fifth of their characters wrong, and nothing else is', async () => {
  const sources = Array.from({ length: 20 }, () => someText(12))
  const articles: Line[] = sources.map((text, index) => ({
    headline: `原文${10 + index}`,
    text,
    date: day(100 + index),
  }))
  const planted = new Map<string, number>()
  for (const [index, text] of sources.entries()) {
    for (const share of [0.05, 0.1, 0.15, 0.2]) {
      const headline = `转载${index}之${share}`
      planted.set(headline, index)
      articles.push({
        headline,
        text: someText(3) + noisy(text, share) + someText(3),
        date: day(200 + articles.length),
      })
    }
  }
  for (let index = 0; index < 400; index++)
    articles.push({ headline: `别的${index}`, text: someText(14), date: day(index) })
  const archive = await aPaper(articles)
  let [hit, wrong] = [0, 0]
  for (const index of sources.keys()) {
    const [number] = await archive.matching(
      { ask: 'text', text: `原文${10 + index}`, in: 'head' },
      { limit: 1 },
    )
    const numbers = await archive.articles([number!])
    const source = numbers[0]!
    if (source.article.headline !== `原文${10 + index}`) throw new Error(source.article.headline)
    for (const { article } of await reprintsOf(archive, source, (query) => query)) {
      const { headline } = (await archive.article(article))!.article
      if (planted.get(headline) === index) hit++
      else wrong++
    }
  }
  expect(hit / planted.size).toBeGreaterThanOrEqual(0.95)
  expect(hit / (hit + wrong)).toBeGreaterThanOrEqual(0.98)
  await archive.close()
})

it('the first use of a phrase comes first, with its sentence, and what is nearly it', async () => {
  const archive = await aPaper([
    { headline: '三', text: '大家说三级网格好。今后还要办。', date: '2003-01-01' },
    { headline: '一', text: '记者问过。谁先说三级网格的？不知道。', date: '2001-01-01' },
    { headline: '二', text: '有人写作三级网络。', date: '2002-01-01' },
    { headline: '四', text: '没有提到。', date: '2000-01-01' },
  ])
  const uses: Reprint[] = []
  for await (const ofDay of usesOfPhrase(archive, '三级网格', (query) => query)) uses.push(...ofDay)
  expect(uses.map(({ date, share, passages }) => [date, share, passages])).toEqual([
    ['2001-01-01', 1, ['谁先说三级网格的？']],
    ['2002-01-01', 0.75, ['有人写作三级网络。']],
    ['2003-01-01', 1, ['大家说三级网格好。']],
  ])
  await archive.close()
})

it('who said it first is told before all who said it since are read, and what has no date comes last', async () => {
  const since = Array.from({ length: 300 }, (_, index) => ({
    ...{ headline: `又说${index}`, text: '又说了网格。', date: day(index) },
  }))
  const archive = await aPaper([
    { headline: '没有日期', text: '网格。', date: '' },
    { headline: '早', text: '网格。', date: '1999-05-01' },
    { headline: '更早', text: '没有。', date: '1998-05-01' },
    ...since,
  ])
  let read = 0
  const counting: Archive = Object.assign(Object.create(archive), {
    articles: (numbers: number[]) => {
      read += numbers.length
      return archive.articles(numbers)
    },
  })
  const dates: (string | null)[] = []
  for await (const ofDay of usesOfPhrase(counting, '网格', (query) => query)) {
    if (dates.length === 0) expect(read).toBeLessThan(50)
    for (const { date } of ofDay) dates.push(date)
  }
  const dated = since.map(({ date }) => date)
  expect(dates).toEqual(['1999-05-01', ...dated, null])
  await archive.close()
})

it('of a day that has more articles than have their place in it none comes too late', async () => {
  const ofOneDay = Array.from({ length: 1100 }, (_, index) => ({
    headline: `${index}`,
    text: '网格。',
    date: day(1),
  }))
  const archive = await aPaper([{ headline: '后', text: '网格。', date: day(2) }, ...ofOneDay])
  const days: string[] = []
  for await (const ofDay of usesOfPhrase(archive, '网格', (query) => query))
    days.push(`${ofDay[0]!.date} ${ofDay.length}`)
  expect(days).toEqual([`${day(1)} 1100`, `${day(2)} 1`])
  await archive.close()
})
