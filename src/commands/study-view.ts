import { SAMPLE } from '../study/limits.ts'
import type { Sample } from '../study/sample.ts'
import { hasHits, type StudySet, setOf } from '../study/set.ts'
import { severalIn } from '../study/several.ts'
import { csvCell } from '../text/csv.ts'
import { pad } from '../text/fit.ts'
import { toJson } from '../text/json.ts'
import { cells } from '../text/width.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { complain, print, printData, say } from './output.ts'
import { type Line, line, paint } from './styled.ts'
import { UsageError } from './usage-error.ts'

/** What a view has to tell of one set. */
export interface View<Row> {
  query: string
  /** Articles of the set. */
  total: number
  sample: Sample | null
  rows: AsyncIterable<Row> | Iterable<Row>
  /** What else programs are told. */
  more?: Record<string, unknown>
}

/** How many articles are read at most, drawn by which seed; nothing where all of them are. */
export function sampleOf({ options, messages }: Lookup): Sample | undefined {
  if (options.all) return undefined
  const number = (name: 'sample' | 'seed', usual: number) => numberOf(options, name, usual, messages)
  return { size: number('sample', SAMPLE.size), seed: number('seed', SAMPLE.seed) }
}

export function numberOf(
  options: Lookup['options'],
  name: 'sample' | 'seed' | 'span' | 'paragraph',
  usual: number,
  messages: Lookup['messages'],
): number {
  const given = options[name] as string | undefined
  if (given === undefined) return usual
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new UsageError(messages.errors.notANumber(`--${name}`))
  return Number(given)
}

/** The set that is asked for and the one beside it. */
export function setsOf(lookup: Lookup): [StudySet, StudySet?] {
  const { words, options, messages, since, until } = lookup
  const against = options.against as string | undefined
  const first = setOf(words.join(' '), { since, until }, collectedIn(messages))
  return against === undefined ? [first] : [first, setOf(against, { since, until }, collectedIn(messages))]
}

/** Any number of sets, behind one another with semicolons. */
export function severalSetsOf(lookup: Lookup): StudySet[] {
  const { words, options, messages, since, until } = lookup
  const lines = severalIn(words.join(' '), (options.against as string | undefined) ?? null)
  return lines.map((own) => setOf(own, { since, until }, collectedIn(messages)))
}

/** The set, where the index alone can tell what belongs to it. */
export function withoutPatterns(set: StudySet, messages: Lookup['messages']): StudySet {
  if (set.wanted.patterns.length > 0) throw new UsageError(messages.study.noPattern(set.line))
  return set
}

/** The same for what looks at hits: a set without any has nothing to show. */
export function setsWithHits(lookup: Lookup): [StudySet, StudySet?] {
  const sets = setsOf(lookup)
  for (const set of sets)
    if (set && !hasHits(set)) throw new UsageError(lookup.messages.study.noHits(set.line))
  return sets
}

/** Prints what a view tells of a set, or of two; true where it tells anything. */
export async function printViews<Row extends object>(
  views: View<Row>[],
  { options }: Lookup,
  columns: (keyof Row & string)[],
  asText: (view: View<Row>) => Promise<boolean>,
): Promise<boolean> {
  let hasRows = false
  const seen = async function* ({ rows }: View<Row>) {
    for await (const row of rows) {
      hasRows = true
      yield row
    }
  }
  if (options.json) await printJson(views, seen)
  else if (options.csv) {
    const isBeside = views.length > 1
    printData(`\ufeff${[...(isBeside ? ['query'] : []), ...columns].join(',')}\r\n`)
    for (const view of views) {
      for await (const row of seen(view)) {
        const cellsOfRow = columns.map((column) => row[column])
        printData(`${[...(isBeside ? [view.query] : []), ...cellsOfRow].map(csvCell).join(',')}\r\n`)
      }
    }
  } else {
    for (const view of views) {
      if (views.length > 1) print(...line`${paint('head', view.query)}\n`)
      hasRows = (await asText({ ...view, rows: seen(view) })) || hasRows
    }
  }
  return hasRows
}

/** One object, written row by row; the second set stands in it as `against`. */
async function printJson<Row>(views: View<Row>[], rowsOf: (view: View<Row>) => AsyncIterable<Row>) {
  for (const [index, view] of views.entries()) {
    const { query, total, sample, more } = view
    print(
      `${index > 0 ? ',"against":' : ''}${toJson({ query, total, sample, ...more }).slice(0, -1)},"rows":[`,
    )
    let isFirst = true
    for await (const row of rowsOf(view)) {
      print(`${isFirst ? '' : ','}\n${toJson(row)}`)
      isFirst = false
    }
    print(`${isFirst ? '' : '\n'}]`)
  }
  print(`${'}'.repeat(views.length)}\n`)
}

/** Says how many articles of a set were read, and how many hits they have. */
export function saySample(
  { total, sample }: Pick<View<unknown>, 'total' | 'sample'>,
  { messages }: Lookup,
): void {
  say(sample ? messages.study.sampled(sample.size, total, sample.seed) : messages.study.whole(total))
}

export function saySkipped(skipped: number, { messages }: Lookup): void {
  if (skipped > 0) complain(messages.skippedArticles(skipped))
}

/** A table as people read it: texts on the left of their columns, numbers on the right. */
export function* tableLines(names: string[], rows: (string | number)[][]): Generator<Line> {
  const shown = rows.map((row) => row.map(String))
  const widths = names.map((name, column) =>
    shown.reduce((most, row) => Math.max(most, cells(row[column]!)), cells(name)),
  )
  const inColumns = (texts: string[], sides: ('left' | 'right')[]) =>
    texts
      .map((text, column) => pad(text, widths[column]!, sides[column]!))
      .join('  ')
      .trimEnd()
  const sides = names.map((_, column) => (typeof rows[0]?.[column] === 'string' ? 'right' : 'left'))
  yield line`${paint('dim', inColumns(names, sides))}\n`
  for (const row of shown) yield line`${inColumns(row, sides)}\n`
}
