import { readdirSync, readFileSync } from 'node:fs'
import { judge, UNIT } from '../../src/ingest/learned/trees.ts'
import { LINE_FEATURES, lineRows } from '../../src/ingest/page/line-features.ts'
import { learned } from '../../src/ingest/page/model.ts'
import { printLines } from '../../src/ingest/print/print-line.ts'
import { withUprightLines } from '../../src/ingest/print/upright.ts'

const m = learned()
const a = new Int32Array(6),
  b = new Int32Array(6)
let n = 0
const res: Record<string, [number, number]> = {}
for (const d of ['typeset', 'typeset-more', 'pages'])
  for (const f of readdirSync(`/work/shared/eval/${d}/text`)) {
    const lines = withUprightLines(printLines(readFileSync(`/work/shared/eval/${d}/text/${f}`, 'utf8')))
    const { rows } = lineRows(lines, m.texts)
    for (let i = 0; i < lines.length; i++) {
      judge(m.roles, rows, i * LINE_FEATURES, a)
      n++
      let best = 0
      for (let k = 1; k < 6; k++) if (a[k]! > a[best]!) best = k
      for (const e of [5, 8, 10])
        for (const c of [2, 3, 4]) {
          judge(m.roles, rows, i * LINE_FEATURES, b, e * 6, c * UNIT)
          let bb = 0
          for (let k = 1; k < 6; k++) if (b[k]! > b[bb]!) bb = k
          const r = (res[`${e}/${c}`] ??= [0, 0])
          if (bb !== best) r[0]++
          if (b.some((x, k) => x !== a[k])) r[1]++
        }
    }
  }
console.log(n)
for (const [k, v] of Object.entries(res)) console.log(k, 'lost', v[0], 'spared', (v[1] / n).toFixed(3))
