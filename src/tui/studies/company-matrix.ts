import type { Told } from '../../desk/studies.ts'
import type { MatrixRow } from '../../study/matrix.ts'
import { fitTo, pad, truncate } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import type { Row } from '../row.ts'
import type { Look } from '../theme/looks.ts'
import type { Frame } from './study.ts'

/** Cells of a row's number and name, and of each count: twelve of these fit on 80 columns. */
const NUMBER = 3
const NAME = 14
const COUNT = 5

const inColumns = (number: string, name: string, counts: string[], look: Look, frame: Frame): Row => {
  const { ambiguous, width } = frame
  const cell = (text: string, wide: number) => pad(truncate(text, wide, ambiguous), wide, 'left', ambiguous)
  const own = pad(truncate(sanitise(name), NAME, ambiguous), NAME, 'right', ambiguous)
  const line = `${cell(number, NUMBER)} ${own}${counts.map((count) => cell(count, COUNT)).join('')}`
  return [{ text: fitTo(line, width, ambiguous), look }]
}

/** The numbers of the columns, which are those of the rows. */
export const matrixHead = ({ common }: MatrixRow, frame: Frame): Row =>
  inColumns(
    '',
    '',
    common.map((_, column) => String(column + 1)),
    'faint',
    frame,
  )

/** A name with how many articles it has in common with each; where its own column stands nothing is. */
export const matrixRow = ({ name, common }: MatrixRow, index: number, look: Look, frame: Frame): Row =>
  inColumns(
    String(index + 1),
    name,
    common.map((count, column) => (column === index ? '' : shortened(count))),
    look,
    frame,
  )

const shortened = (count: number): string => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`)

/** How the name under the bar is linked with each of the others. */
export function ofMatrix(
  { key, common, articles, logLikelihood }: MatrixRow,
  told: Told<'company'>,
): string[] {
  const { N = 0 } = told.sums
  return [
    'E = f1·f2 / N, G² = 2·ΣO·ln(O/E)  Dunning 1993',
    ...told.rows.flatMap((other, column) => {
      if (!('common' in other) || other.key === key) return []
      const expected = N === 0 ? 0 : (articles * other.articles) / N
      const counts = `O = ${common[column]}, E = ${articles}·${other.articles} / ${N} = ${expected.toFixed(4)}`
      return [`${other.name}: ${counts}, G² = ${logLikelihood[column]!.toFixed(4)}`]
    }),
  ]
}
