import { entitiesOf } from '../src/entities/resolve.ts'
import { anArticle } from '../test/an-article.ts'
import { paragraph } from './sample.ts'
import { type Figure, median, processorTime } from './timing.ts'

const articleOf = (texts: string[]) =>
  anArticle({ body: texts.map((text) => ({ type: 'p', text, lines: [[1, 1]], origin: [] })) })

const time = (texts: string[], runs = 3) => {
  const article = articleOf(texts)
  return median(() => entitiesOf(article), { runs, warmUp: 2, clock: processorTime })
}

/** Texts that would betray a rule that looks at everything for everything: each at two sizes. */
const HARD: [string, (size: number) => string[]][] = [
  ['one name over and over', (size) => ['市长林晓东说，'.repeat(size)]],
  ['one paragraph', (size) => [paragraph.repeat(Math.ceil((size * 7) / paragraph.length))]],
  ['text with none of this', (size) => ['啊'.repeat(size * 7)]],
  ['private-use characters', (size) => ['\ue000'.repeat(size * 7)]],
  ['numbers without end', (size) => ['1个2个'.repeat(size)]],
  ['quotations without end', (size) => ['“四”'.repeat(size)]],
  ['places without end', (size) => ['太原市西'.repeat(size)]],
]

/** Entities, everything on: a daily's articles, and ten times as much of what is hard. */
export function benchEntities(): Figure[] {
  const daily = Array.from({ length: 200 }, () => paragraph)
  const bytes = Buffer.byteLength(daily.join(''))
  return [
    {
      name: 'articles of a daily',
      value: bytes / 1000 / time(daily, 9),
      unit: 'MB/s of processor time',
      target: 2,
    },
    ...HARD.map(([name, textsOf]) => ({
      name: `${name}: ten times as long a text`,
      value: time(textsOf(10_000)) / time(textsOf(1_000), 9),
      unit: '× the time',
    })),
  ]
}
