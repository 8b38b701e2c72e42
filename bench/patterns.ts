import { programOf } from '../src/search/pattern/program.ts'
import { readPattern } from '../src/search/pattern/read-pattern.ts'
import { Run } from '../src/search/pattern/run.ts'
import { textOf } from './sample.ts'
import { type Figure, median } from './timing.ts'

const LENGTH = 100_000
const PLENTY = 1e9
/** As people write them, and two that V8 would run away with: it is not asked those. */
const PATTERNS = ['第[一二]届', '不.*不', '(?<=市委)书记', '[0-9]+人']
const RUNAWAY = ['([0-9]+[.]?)+%', '(.|..)*么']

/** Regular expressions by our own engine, beside V8's where that is safe. */
export function benchPatterns(): Figure[] {
  const lines = textOf(LENGTH).match(/[^。]*。?/g) ?? []
  const own = (source: string): Figure => {
    const run = new Run(programOf(readPattern(source)))
    const value = median(() => {
      for (const line of lines) run.everyFit(line, { steps: PLENTY })
    })
    return { name: `/${source}/ in ${LENGTH} characters`, value, unit: 'ms' }
  }
  const byV8 = (source: string): Figure => {
    const native = new RegExp(source, 'gu')
    const value = median(() => {
      for (const line of lines) for (const _ of line.matchAll(native));
    })
    return { name: 'by V8 alone', value, unit: 'ms' }
  }
  return [...PATTERNS.flatMap((source) => [own(source), byV8(source)]), ...RUNAWAY.map(own)]
}
