import type { StudyRows, Told } from '../../desk/studies.ts'
import type { Messages } from '../../messages/index.ts'
import { COLLOCATE_NUMBERS } from '../../study/collocate-numbers.ts'
import type { Collocate } from '../../study/collocates.ts'
import type { Companion } from '../../study/companions.ts'
import type { MatrixRow } from '../../study/matrix.ts'
import type { Phrase } from '../../study/phrases.ts'
import { matrixHead, matrixRow, ofMatrix } from './company-matrix.ts'
import { toSearch } from './leading.ts'
import { asName, quoted } from './sets.ts'
import type { Frame, Study } from './study.ts'
import { switched } from './switched.ts'
import { type Column, columnsOf, measured, ofNumber, ofText, tableRow } from './table-row.ts'

type Row = StudyRows['company']
const isCompanion = (row: Row): row is Companion => 'together' in row
const isPhrase = (row: Row): row is Phrase => 'phrase' in row
const isOfMatrix = (row: Row): row is MatrixRow => 'common' in row

const WORDS: Column[] = [ofText(10), ...[4, 4, 4, 7, 7, 8, 5, 6, 5].map(ofNumber)]
const NAMES: Column[] = [ofText(16), ofText(4), ...[6, 7, 9, 9, 9].map(ofNumber)]

const PHRASES: Column[] = [ofText(16), ofNumber(8), ofNumber(8)]

/** Its whole name has no room above its column. */
const LOG_RATIO = 'LR'

/** The heads of what the rows are, and their columns. */
function tableOf(rows: Row[], frame: Frame): { heads: string[]; columns: Column[] } {
  const { collocateColumns, companionColumns, phraseColumns } = frame.messages.study
  const [first] = rows
  const [heads, columns] =
    first && isPhrase(first)
      ? [phraseColumns, PHRASES]
      : first && isCompanion(first)
        ? [companionColumns, NAMES]
        : [[...collocateColumns.slice(0, -1), LOG_RATIO], WORDS]
  const textsOf = (row: Row) => textsIn(row, frame.messages)
  return { heads, columns: columnsOf({ rows, columns, heads, textsOf }, frame) }
}

function textsIn(row: Row, messages: Messages): string[] {
  if (isOfMatrix(row)) return []
  if (isPhrase(row)) return [row.phrase, String(row.uses), String(row.articles)]
  if (!isCompanion(row))
    return [
      row.word,
      ...COLLOCATE_NUMBERS.map((name) => (COUNTS.has(name) ? String(row[name]) : measured(row[name]))),
    ]
  const { kind, name, together, articles, expected, logLikelihood, logRatio } = row
  const counts = [together, articles].map(String)
  return [name, kindName(kind, messages), ...counts, ...[expected, logLikelihood, logRatio].map(measured)]
}

const COUNTS = new Set<string>(['left', 'right', 'observed'])

/** A word that stands alone, as a query of words near each other takes it. */
const isWord = (line: string): boolean => /^[\p{L}\p{N}]+$/u.test(line)

/** The words beside hits; beside a name the names that its articles share. */
export const company: Study<'company'> = {
  head({ rows }, frame) {
    const [first] = rows
    if (!first) return []
    if (isOfMatrix(first)) return [matrixHead(first, frame)]
    const { heads, columns } = tableOf(rows, frame)
    return [tableRow(heads, columns, 'faint', frame)]
  },
  line(row, look, { rows }, frame) {
    if (isOfMatrix(row)) return matrixRow(row, rows.indexOf(row), look, frame)
    return tableRow(textsIn(row, frame.messages), tableOf(rows, frame).columns, look, frame)
  },
  /** To the articles of both names; of a word, to the lines in which both stand. */
  enter(state, view, row) {
    if (isOfMatrix(row))
      return switched(state, view, 'company', asName(row.kind, row.name, state.settings.messages))
    if (isPhrase(row)) return toSearch(state, view, view.line, quoted(row.phrase))
    if (isCompanion(row))
      return toSearch(state, view, view.line, asName(row.kind, row.name, state.settings.messages))
    if (!isWord(view.line) || !isWord(row.word)) return toSearch(state, view, view.line, quoted(row.word))
    return switched(state, view, 'concordance', `${view.line} NEAR/${NEAR} ${row.word}`)
  },
  explained(row, told) {
    if (isOfMatrix(row)) return ofMatrix(row, told)
    if (isPhrase(row)) return [`O = ${row.uses} / ${told.sums['hits'] ?? 0}`]
    return isCompanion(row) ? ofCompanion(row, told) : ofCollocate(row, told)
  },
}

/** Five words are hardly longer. */
const NEAR = 10

const kindName = (kind: Companion['kind'], messages: Messages): string => messages.card.kinds[kind] ?? kind

function ofCollocate(row: Collocate, { sums }: Told<'company'>): string[] {
  const { observed: O, expected: E } = row
  const { hits = 0, W = 0, N = 0, span = 0 } = sums
  const f = W === 0 ? 0 : Math.round((E * N) / W)
  return [
    `O = ${O} (${row.left} + ${row.right}), ±${span}`,
    `E = W·f / N = ${W}·${f} / ${N} = ${E.toFixed(4)}`,
    `logDice = 14 + log2(2·O / (f(a) + f(b))) = 14 + log2(2·${O} / (${hits} + ${f})) = ${row.logDice.toFixed(4)}  Rychlý 2008`,
    `G² = 2·ΣO·ln(O/E) = ${row.logLikelihood.toFixed(4)}  Dunning 1993`,
    `MI = log2(O/E) = ${row.mi.toFixed(4)}  Church & Hanks 1990`,
    `t = (O − E) / √O = ${row.t.toFixed(4)}  Church et al. 1991`,
    `${LOG_RATIO} = Log Ratio = log2((O/W) / ((f − O)/(N − W))) = ${row.logRatio.toFixed(4)}  Hardie 2014`,
  ]
}

function ofCompanion(row: Companion, { sums }: Told<'company'>): string[] {
  const { together: O, articles: f, expected: E } = row
  const { n = 0, N = 0 } = sums
  return [
    `O = ${O}`,
    `E = n·f / N = ${n}·${f} / ${N} = ${E.toFixed(4)}`,
    `G² = 2·ΣO·ln(O/E) = ${row.logLikelihood.toFixed(4)}  Dunning 1993`,
    `Log Ratio = log2((O/n) / ((f − O)/(N − n))) = ${row.logRatio.toFixed(4)}  Hardie 2014`,
  ]
}
