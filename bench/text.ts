import stringWidth from 'string-width'
import { breakLines } from '../src/text/breaking/lines.ts'
import { cells } from '../src/text/width.ts'
import { paragraph, textOf } from './sample.ts'
import { type Figure, median } from './timing.ts'

/** The text core: what every frame and every article on the screen costs. */
export function benchText(): Figure[] {
  const line = paragraph.slice(0, 40)
  const rounds = 10_000
  const many = (measure: (text: string) => number) => () => {
    for (let index = 0; index < rounds; index++) measure(line)
  }
  const long = textOf(100_000)
  const ours = (median(many((text) => cells(text))) / rounds) * 1000
  const theirs =
    (median(
      many((text) => stringWidth(text)),
      { runs: 3, warmUp: 1 },
    ) /
      rounds) *
    1000
  return [
    { name: 'width of a 40-character line', value: ours, unit: 'µs', target: 2 },
    { name: 'the same by string-width, times ours', value: theirs / ours, unit: '×' },
    {
      name: 'lines of 100,000 characters',
      value: median(() => breakLines(long, { width: 80 })),
      unit: 'ms',
      target: 50,
    },
    {
      name: 'lines of 100,000 characters, hanging',
      value: median(() => breakLines(long, { width: 40, hang: true })),
      unit: 'ms',
      target: 50,
    },
  ]
}
