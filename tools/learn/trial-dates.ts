import { readdirSync, readFileSync } from 'node:fs'
import { readDump } from '../../src/ingest/reading/read-file.ts'

const S = '/work/shared/eval'
const days = (a: string, b: string) => (Date.parse(a) - Date.parse(b)) / 864e5
for (const d of ['pages', 'typeset', 'typeset-more']) {
  const c = { stated: [0, 0], none: [0, 0, 0], wrong: [] as string[] }
  let n = 0
  for (const f of readdirSync(`${S}/${d}/gold`)) {
    const g = JSON.parse(readFileSync(`${S}/${d}/gold/${f}`, 'utf8'))
    const r = readDump(readFileSync(`${S}/${d}/text/${g.file}`, 'utf8'), `scan-${n++}.txt`, {})
    const ok = r.date !== null && days(r.date, g.issueDate[0]) >= -2 && days(r.date, g.issueDate[1]) <= 2
    const k = g.dateFrom === 'text' ? 'stated' : 'none'
    if (k === 'stated') {
      c.stated[1]!++
      if (r.date !== null && r.date >= g.issueDate[0] && r.date <= g.issueDate[1]) c.stated[0]!++
      else c.wrong.push(`${g.file}: ${r.date} want ${g.issueDate[0]} stated`)
    } else {
      c.none[2]!++
      if (ok) c.none[0]!++
      else if (r.date === null) c.none[1]!++
      else c.wrong.push(`${g.file}: ${r.date} want ${g.issueDate}`)
    }
  }
  console.log(
    d,
    'stated',
    c.stated.join('/'),
    'other: right',
    c.none[0],
    'unknown',
    c.none[1],
    'of',
    c.none[2],
  )
  console.log(c.wrong.slice(0, 40).join('\n'))
}
