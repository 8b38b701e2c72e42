import { judgeAll } from '../../learned/judge.ts'
import { UNIT } from '../../learned/trees.ts'
import type { PrintLine } from '../../print/print-line.ts'
import { endsWithCredit } from '../../print/signs.ts'
import type { Model } from '../model.ts'
import { greatestRole, ROLES, Role } from '../pieces.ts'
import { isByline, isWrittenBy } from '../signed-by.ts'
import { NEVER, withCertainties } from './certainties.ts'
import { lineRows } from './line-features.ts'
import { isHeadOfPage, noFurniture } from './no-furniture.ts'
import { lineRowsAgain } from './roles-again.ts'

/** Lines with what each is. */
export interface Tagged {
  lines: PrintLine[]
  roles: Uint8Array
  scores: Int32Array
  widths: Int32Array
}

/** A lead of four logits after so many trees is hardly ever lost again. */
const ENOUGH = 20 * ROLES
const CLEAR = 4 * UNIT

/** （文/图 何雨）: a parenthesis that names writers, and nothing else; it begins no paragraph. */
const isCreditAlone = (read: string) => /^（[^（）]+）$/.test(read) && endsWithCredit(read)

/**
 * □ 本报记者 林晓: a line that names writers and nothing else. Of 220 such lines on set pages 8 are text, and 25 were taken for
 * text or furniture. Those that begin otherwise (新华社记者…) are text as often.
 */
const isBylineAlone = (text: string) =>
  (/^(?:[□■◎○口]|本报)/.test(text) && isByline(text)) || isWrittenBy(text)

/** What speaks for a line going on from the one above must be so much more than for its going on from elsewhere. */
const SURE_TO_GO_ON = 2 * UNIT

/**
 * A paragraph that holds lines of two articles is parted nowhere, and one that is parted in vain is put together again:
 * so a line that may go on from elsewhere begins a piece. Left out, it finds 61 of 266 borders inside of paragraphs and
 * parts 440 lines in vain.
 */
const mayResume = (scores: Int32Array, line: number) =>
  scores[line * ROLES + Role.inner]! - scores[line * ROLES + Role.resume]! < SURE_TO_GO_ON

/** What the first look says of each line, and the rows that the second begins from. */
export interface FirstLook {
  lines: PrintLine[]
  rows: Int32Array
  widths: Int32Array
  scores: Int32Array
}

export function firstLook(
  lines: PrintLine[],
  { texts, roles: forest }: Pick<Model, 'texts' | 'roles'>,
): FirstLook {
  const { rows, widths } = lineRows(lines, texts)
  return { lines, rows, widths, scores: judgeAll(forest, rows, ENOUGH, CLEAR) }
}

export const linesAgain = ({ lines, rows, scores }: FirstLook) => lineRowsAgain(lines, rows, scores)

/** What each line is: the role that most speaks for, where nothing certain speaks against it. */
export function tagged(
  { lines, widths }: FirstLook,
  rows: Int32Array,
  { rolesAgain: forest }: Pick<Model, 'rolesAgain'>,
): Tagged {
  const scores = judgeAll(forest, rows, ENOUGH, CLEAR)
  const weighed = withCertainties(lines, scores)
  const roleOf = (line: number) => {
    const { read, text } = lines[line]!
    if (isBylineAlone(text)) return Role.credit
    const role = greatestRole(weighed, line)
    if (role === Role.inner) return mayResume(weighed, line) ? Role.resume : role
    return isCreditAlone(read) ? Role.credit : role
  }
  const roles = Uint8Array.from(lines, (_, line) => roleOf(line))
  for (const line of noFurniture(lines, roles)) {
    weighed[line * ROLES + Role.furniture] = NEVER
    roles[line] = roleOf(line)
  }
  if (isHeadOfPage(lines, roles)) roles[0] = Role.display
  return { lines, roles, scores, widths }
}
