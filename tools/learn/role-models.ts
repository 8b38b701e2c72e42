import type { Forest } from '../../src/ingest/learned/trees.ts'
import { LINE_FEATURES, lineRows } from '../../src/ingest/page/lines/line-features.ts'
import { LINE_AGAIN } from '../../src/ingest/page/lines/roles-again.ts'
import { ROLES, Role } from '../../src/ingest/page/pieces.ts'
import type { TextWeights } from '../../src/ingest/page/words/text-scores.ts'
import { type GrowOptions, grow } from './grow.ts'
import type { LearnPage } from './line-model.ts'

// What a line is, learned twice: by itself and what stands around it, and again with what the first look said there.

const FIRST = { rounds: 100, depth: 6, rate: 0.12, leaf: 6, rowShare: 0.5, featureShare: 0.35 }
const AGAIN = { rounds: 100, depth: 6, rate: 0.08, leaf: 6, rowShare: 0.5, featureShare: 0.35 }
/** Inner lines are three of four: some of them say enough. */
const INNER_SHARE = 3

interface RoleState {
  page: LearnPage
  lineRows: Int32Array
}

/** Learns roles from rows made with text weights that did not see the page (`weightsFor`). */
export const learnRoles = (pages: LearnPage[], weightsFor: (page: LearnPage) => TextWeights) =>
  roleForest(
    pages.map((page) => ({ page, lineRows: lineRows(page.lines, weightsFor(page)).rows })),
    LINE_FEATURES,
    FIRST,
  )

export const learnRolesAgain = (states: RoleState[]) => roleForest(states, LINE_AGAIN, AGAIN)

function roleForest(states: RoleState[], features: number, options: GrowOptions): Forest {
  const rows: Int32Array[] = []
  const answers: number[] = []
  const weights: number[] = []
  for (const { page, lineRows } of states) {
    const { roles } = page
    roles.forEach((role, index) => {
      const isThinned =
        role === Role.inner && roles[index - 1] === Role.inner && roles[index + 1] === Role.inner
      if (isThinned && index % INNER_SHARE !== 0) return
      rows.push(lineRows.subarray(index * features, (index + 1) * features))
      answers.push(role)
      weights.push(page.gold.weight * (isThinned ? INNER_SHARE : 1))
    })
  }
  const flat = new Int32Array(rows.length * features)
  for (const [index, row] of rows.entries()) flat.set(row, index * features)
  return grow(flat, features, Int32Array.from(answers), Float32Array.from(weights), ROLES, options)
}
