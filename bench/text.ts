import stringWidth from 'string-width'
import { Decoder } from '../src/terminal/decode.ts'
import { breakLines } from '../src/text/breaking/lines.ts'
import { sanitise } from '../src/text/sanitise.ts'
import { cells } from '../src/text/width.ts'
import { paragraph, textOf } from './sample.ts'
import { type Figure, median } from './timing.ts'

/** What joins its neighbours: where one run of it ends is hard to see. */
const JOINING: [string, string][] = [
  ['joined emoji', '👩‍🌾'],
  ['marks', '\u0301'],
  ['jamo', '\u1112\u1161\u11ab'],
  ['flags', '🇨🇳'],
]

/** How much longer ten times 6,000 code units take to be made safe, broken into lines and typed. */
function growth(unit: string): number {
  const timeOf = (length: number) => {
    const text = `\x07${unit.repeat(length / unit.length)}`
    return median(() => {
      breakLines(sanitise(text), { width: 40 })
      new Decoder().feed(text)
    })
  }
  return timeOf(60_000) / timeOf(6_000)
}

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
    ...JOINING.map(([name, unit]) => ({
      name: `${name}: ten times the text, times as long`,
      value: growth(unit),
      unit: '×',
      target: 12,
    })),
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
