import { expect, it } from 'vitest'
import { tagged } from '../../src/ingest/page/lines/roles.ts'
import { piecesOf, ROLES, Role } from '../../src/ingest/page/pieces.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { grow } from '../../tools/learn/grow.ts'

const options = { rounds: 40, depth: 2, rate: 0.3, leaf: 1, rowShare: 1, featureShare: 1 }
const [BEGINS, DOUBTFUL, SURE] = [0, 1, 2]

/** Of a hundred lines that look alike so many go on from the one above, the others from elsewhere. */
const INNER = { [BEGINS]: 0, [DOUBTFUL]: 70, [SURE]: 100 }
const looks = Object.keys(INNER).map(Number)
const rows = looks.flatMap((look) => Array.from({ length: 100 }, () => look))
const answers = looks.flatMap((look) =>
  Array.from({ length: 100 }, (_, at) =>
    look === BEGINS ? Role.begin : at < INNER[look]! ? Role.inner : Role.resume,
  ),
)
const rolesAgain = grow(
  Int32Array.from(rows),
  1,
  Int32Array.from(answers),
  new Float32Array(rows.length).fill(1),
  ROLES,
  options,
)

it('a line that may as well go on from elsewhere begins a part of its own', () => {
  const lines = printLines(
    [
      '　　渡口的老船工说，从前过',
      '河要等半天，现在桥修好了',
      '苗，浇过两遍水以后，又把',
      '地头的草锄了一遍。',
    ].join('\n'),
  )
  const empty = new Int32Array(0)
  const look = { lines, rows: empty, widths: Int32Array.from(lines, () => 24), scores: empty }
  const { roles, scores } = tagged(look, Int32Array.of(BEGINS, SURE, DOUBTFUL, SURE), { rolesAgain })
  expect([...roles]).toEqual([Role.begin, Role.inner, Role.resume, Role.inner])
  expect(piecesOf(lines, roles, scores).map(({ read, resumes }) => [read, resumes])).toEqual([
    ['渡口的老船工说，从前过河要等半天，现在桥修好了', false],
    ['苗，浇过两遍水以后，又把地头的草锄了一遍。', true],
  ])
})
