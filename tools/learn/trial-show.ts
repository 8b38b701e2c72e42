import { readFileSync } from 'node:fs'
import { readDump } from '../../src/ingest/reading/read-file.ts'

const t = readFileSync(process.argv[2]!, 'utf8')
const r = readDump(t, 'scan.txt', {})
console.log(r.date, JSON.stringify(r.dropped))
for (const a of r.articles) {
  console.log(
    '##',
    a.kind,
    a.confidence.value,
    a.confidence.doubts.join(),
    '|',
    a.labels,
    a.kicker,
    a.headline,
    a.subhead,
    a.headlineFrom,
    a.bylines.map((b) => b.role + b.name).join(),
    a.jump,
    JSON.stringify(a.source.lines),
  )
  for (const b of a.body)
    console.log('   ', b.type, b.text.slice(0, 50), '…', b.text.slice(-12), JSON.stringify(b.lines))
}
