import type { StudyRows } from '../../desk/studies.ts'
import { row } from '../row.ts'
import { toSearch } from './leading.ts'
import { quoted } from './sets.ts'
import type { Frame, Study } from './study.ts'
import { type Column, columnsOf, measured, ofNumber, ofText, tableRow } from './table-row.ts'

const COLUMNS: Column[] = [ofText(12), ofNumber(7), ofNumber(7), ofNumber(9), ofNumber(9)]

const textsOf = ({ word, a, b, logLikelihood, logRatio }: StudyRows['difference']): string[] => [
  ...[word, String(a), String(b)],
  ...[logLikelihood, logRatio].map(measured),
]

const columnsIn = (rows: StudyRows['difference'][], frame: Frame): Column[] =>
  columnsOf({ rows, columns: COLUMNS, heads: frame.messages.study.keyColumns, textsOf }, frame)

/** The words in which a set differs from another, or from all that is not in it. */
export const difference: Study<'difference'> = {
  head({ sums, rows }, frame) {
    const { messages, view, width, ambiguous } = frame
    const { differs, rest, keyColumns } = messages.study
    const columns = tableRow(keyColumns, columnsIn(rows, frame), 'faint', frame)
    if (sums['a'] === undefined) return [columns]
    const whose = differs(view.line, sums['a'], view.against ?? rest, sums['b'] ?? 0)
    return [row(` ${whose}`, 'byline', width, ambiguous), columns]
  },
  line: (row, look, { rows }, frame) => tableRow(textsOf(row), columnsIn(rows, frame), look, frame),
  enter(state, view, { word, logRatio }) {
    const more = quoted(word)
    if (logRatio >= 0 || view.against !== null)
      return toSearch(state, view, logRatio >= 0 ? view.line : view.against!, more)
    return toSearch(state, view, more, '')
  },
  explained({ a, b, logLikelihood, logRatio }, { sums }) {
    const [sizeA, sizeB] = [sums['a'] ?? 0, sums['b'] ?? 0]
    const rate = (a + b) / Math.max(1, sizeA + sizeB)
    return [
      `O: a = ${a} / ${sizeA}, b = ${b} / ${sizeB}`,
      `E: E1 = N1·(a + b) / (N1 + N2) = ${(rate * sizeA).toFixed(4)}, E2 = ${(rate * sizeB).toFixed(4)}`,
      `G² = 2·(a·ln(a/E1) + b·ln(b/E2)) = ${logLikelihood.toFixed(4)}  Rayson & Garside 2000`,
      `Log Ratio = log2((a/N1) / (b/N2)) = ${logRatio.toFixed(4)}  Hardie 2014`,
    ]
  },
}
