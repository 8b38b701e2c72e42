import type { Told } from '../../desk/studies.ts'
import { wilson } from '../../study/measures/wilson.ts'
import { severalIn } from '../../study/several.ts'
import { truncate } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { cells } from '../../text/width.ts'
import { saying } from '../state/change.ts'
import { bar, line } from './braille.ts'
import { toSearch } from './leading.ts'
import { asField, quoted } from './sets.ts'
import type { Frame, Study } from './study.ts'
import { type Column, columnsOf, ofNumber, ofText, roomBeside, tableRow } from './table-row.ts'

/** Frequencies are told for so many characters. */
const PER = 10_000

type TimeTold = Told<'time'>
type TimeRow = TimeTold['rows'][number]

/** A set that asks for no words has articles and no hits: no frequency can be told of it. */
function isByArticles(told: TimeTold, set: number): boolean {
  // Asked for with every row.
  let known = withoutHits.get(told)
  if (!known) {
    const { rows } = told
    known = (rows[0]?.sets ?? []).map((_, own) => rows.every(({ sets }) => (sets[own]?.hits ?? 0) === 0))
    withoutHits.set(told, known)
  }
  return known[set] ?? true
}

const withoutHits = new WeakMap<TimeTold, boolean[]>()

/** What is counted of a set in a period. */
const countOf = (told: TimeTold, { sets }: TimeRow, set: number): number =>
  isByArticles(told, set) ? sets[set]!.articles : sets[set]!.hits

/** The same for so many characters. */
const rateOf = (told: TimeTold, row: TimeRow, set: number): number =>
  row.characters === 0 ? 0 : (PER * countOf(told, row, set)) / row.characters

const kept = new WeakMap<TimeTold, number[][]>()

/** The rates of each set, period by period. */
function ratesOf(told: TimeTold): number[][] {
  const known = kept.get(told)
  if (known) return known
  const made = (told.rows[0]?.sets ?? []).map((_, set) => told.rows.map((row) => rateOf(told, row, set)))
  kept.set(told, made)
  return made
}

const PERIOD = ofText(10)
const RATE = ofNumber(8)
const ONE_SET: Column[] = [PERIOD, ofNumber(6), ofNumber(7), ofNumber(9), RATE, ofText(13)]

/** The heads of columns and how wide they are: of one set what is counted, of several their names. */
function tableOf(told: TimeTold, frame: Frame): { heads: string[]; columns: Column[] } {
  const isOne = ratesOf(told).length === 1
  const { trendColumns } = frame.messages.study
  const heads = isOne ? trendColumns : [trendColumns[0]!, ...namesOfSets(told, frame)]
  const columns = isOne ? ONE_SET : [PERIOD, ...ratesOf(told).map(() => RATE)]
  const textsOf = (row: TimeRow) => (row.isGap ? [row.period ?? ''] : textsIn(told, row, frame))
  return { heads, columns: columnsOf({ rows: told.rows, columns, heads, textsOf }, frame) }
}

/** Bars are those of one set: of which, where there are several, and what is counted in all columns. */
function headOfBars(told: TimeTold, frame: Frame): string {
  const [first = '', ...others] = namesOfSets(told, frame)
  if (others.length === 0) return ''
  return isByArticles(told, 0) ? first : `${frame.messages.study.trendColumns[4]}  ${first}`
}

/** What is counted in a period: of one set everything, of several how often each. */
function textsIn(told: TimeTold, row: TimeRow, { messages }: Frame): string[] {
  const { period, characters, sets } = row
  const name = period ?? messages.undated
  if (sets.length > 1)
    return [name, ...sets.map((own, set) => frequencyOf(told, row, set) || String(own.articles))]
  const [{ articles, hits } = { articles: 0, hits: 0 }] = sets
  const counts = [articles, hits, characters].map(String)
  return [name, ...counts, frequencyOf(told, row, 0), intervalOf(told, row, 0)]
}

/** The lines of the sets as they were typed; of one that has articles and no hits that is said. */
function namesOfSets(told: TimeTold, { width, ambiguous, messages, view }: Frame): string[] {
  const lines = severalIn(view.line, view.against)
  const [, articles] = messages.study.trendColumns
  return lines.map((text, set) => {
    const name = truncate(sanitise(text), Math.floor(width / 3), ambiguous)
    return lines.length > 1 && isByArticles(told, set) ? `${name} ${articles}` : name
  })
}

const frequencyOf = (told: TimeTold, row: TimeRow, set: number): string =>
  isByArticles(told, set) ? '' : rateOf(told, row, set).toFixed(2)

const intervalOf = (told: TimeTold, row: TimeRow, set: number): string => {
  if (row.characters === 0 || isByArticles(told, set)) return ''
  const count = countOf(told, row, set)
  const [low, high] = wilson(count, Math.max(count, row.characters))
  return `${(PER * low).toFixed(2)}–${(PER * high).toFixed(2)}`
}

/** Hits or articles in each period, each set a line of its own, gaps of the archive left open. */
export const time: Study<'time'> = {
  head(told, frame) {
    const { width, ambiguous } = frame
    const names = namesOfSets(told, frame)
    const wide = names.reduce((most, name) => Math.max(most, cells(name, ambiguous)), 0)
    const drawn = ratesOf(told).map((rates, set) => {
      const values = rates.map((rate, index) => (told.rows[index]!.isGap ? null : rate))
      const room = width - wide - 4
      const texts = [names[set] ?? '', line(values, room, ambiguous)]
      return tableRow(texts, [ofText(wide), ofText(room)], 'figure', frame)
    })
    const { heads, columns } = tableOf(told, frame)
    const room = ofText(roomBeside(columns, width))
    return [...drawn, tableRow([...heads, headOfBars(told, frame)], [...columns, room], 'faint', frame)]
  },
  line(row, look, told, frame) {
    const { columns } = tableOf(told, frame)
    const { period, isGap } = row
    if (isGap) {
      const texts = [period ?? frame.messages.undated, frame.messages.study.gap]
      return tableRow(texts, [columns[0]!, ofText(40)], look === 'plain' ? 'faint' : look, frame)
    }
    const rates = row.sets.map((_, set) => rateOf(told, row, set))
    const room = roomBeside(columns, frame.width)
    const largest = ratesOf(told)[0]!.reduce((most, rate) => Math.max(most, rate), 0)
    const texts = [...textsIn(told, row, frame), bar(rates[0] ?? 0, largest, room)]
    return tableRow(texts, [...columns, ofText(room)], look, frame)
  },
  enter(state, view, { period, isGap }) {
    const [set = ''] = severalIn(view.line, view.against)
    if (period === null || isGap) return saying(state, 'noPeriod')
    // A year or a month is a part of a day; anything else is the id of an issue.
    const isOfDay = /^\d{4}(?:-\d\d)?$/.test(period)
    const [field, value] = isOfDay ? ['date', period] : ['issue', quoted(period)]
    return toSearch(state, view, set, asField(field!, value!, state.settings.messages)!)
  },
  explained(row, told) {
    const { DP, DPnorm } = told.sums
    const { characters: N, sets } = row
    const ofSets = sets.flatMap((_, set) => {
      const mark = sets.length > 1 ? `${set + 1}. ` : ''
      if (isByArticles(told, set)) return [`${mark}O = ${sets[set]!.articles}`]
      const rate = rateOf(told, row, set).toFixed(4)
      return [
        `${mark}f = ${PER}·O / N = ${PER}·${countOf(told, row, set)} / ${N} = ${rate}`,
        `95%: ${intervalOf(told, row, set)}  Wilson 1927`,
      ]
    })
    return [
      ...ofSets,
      ...(DP === undefined ? [] : [`DP = ½·Σ|v/f − s/n| = ${DP.toFixed(3)}  Gries 2008`]),
      ...(DPnorm === undefined
        ? []
        : [`DPnorm = DP / (1 − min s/n) = ${DPnorm.toFixed(3)}  Lijffijt & Gries 2012`]),
    ]
  },
}
