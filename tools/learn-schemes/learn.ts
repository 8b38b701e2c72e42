import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { piecesOf } from '../../src/entities/piece.ts'
import { signsOfAll } from '../../src/entities/practices/believed.ts'
import { candidatesIn } from '../../src/entities/practices/practices.ts'
import { anArticle } from '../../test/an-article.ts'
import { root } from '../root.mjs'
import { learnWorths, type Row, worthOf } from './worths.ts'

// How much each sign says for or against a scheme, learned from names that a reader judged in their articles.
//   node tools/run.mjs tools/learn-schemes/learn.ts FILE …    prints how it does on articles left out
//   … --write                                                 writes src/entities/practices/chances.json
// A file is a row of { "paragraphs": […], "schemes": { NAME: 1 or 0, … } }: names as they are shown, and whether they are one.

interface Judged {
  paragraphs: string[]
  schemes: Record<string, number>
}

const FOLDS = 8
const FEWEST = 4

const isWriting = process.argv.includes('--write')
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const rows: (Row & { from: string; fold: number })[] = []
for (const file of files) {
  const articles: Judged[] = JSON.parse(readFileSync(file, 'utf8'))
  for (const [index, { paragraphs, schemes }] of articles.entries()) {
    const body = paragraphs.map((text) => ({ type: 'p' as const, text, lines: [], origin: [] }))
    const pieces = piecesOf(anArticle({ body: body as never, headline: '' }))
    for (const candidate of candidatesIn(pieces)) {
      const { uses, evidence } = candidate
      const label = uses.map(({ name, key }) => schemes[name] ?? schemes[key]).find((is) => is !== undefined)
      if (label === undefined) continue
      const signs = [...signsOfAll(candidate, pieces)]
      rows.push({
        signs,
        isScheme: label === 1,
        name: uses[0]!.name,
        evidence,
        from: basename(file),
        fold: index % FOLDS,
      })
    }
  }
}

const counts = new Map<string, number>()
for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
const known = [...counts]
  .filter(([, times]) => times >= FEWEST)
  .map(([sign]) => sign)
  .sort()

const chances = new Map<Row, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const learned = learnWorths(
    rows.filter((row) => row.fold !== fold),
    known,
  )
  for (const row of rows) if (row.fold === fold) chances.set(row, worthOf(learned, row.signs))
}
for (const from of new Set(rows.map((row) => row.from)))
  for (const least of [0, 0.4, 0.5, 0.65]) {
    const shown = rows.filter((row) => row.from === from && row.evidence >= 3 && chances.get(row)! >= least)
    const right = shown.filter(({ isScheme }) => isScheme).length
    console.log(`${from}: chance at least ${least}: ${right} of ${shown.length} right`)
  }
if (process.argv.includes('--list'))
  for (const row of [...rows].sort((a, b) => chances.get(b)! - chances.get(a)!))
    if (row.evidence >= 3) console.log(row.isScheme ? 1 : 0, chances.get(row)!.toFixed(2), row.from, row.name)

const learned = learnWorths(rows, known)
if (isWriting) {
  const worths = Object.fromEntries(
    known
      .map((sign) => [sign, Math.round(100 * learned.worths.get(sign)!)] as const)
      .filter(([, worth]) => worth !== 0),
  )
  const schemes = rows.filter(({ isScheme }) => isScheme).length
  const said = {
    about:
      'How likely a name is a scheme: of base and of what each of its signs is worth, in hundredths, the logistic function. The number behind a sign says on how many judged names it rests.',
    source: `Learned by tools/learn-schemes/learn.ts from ${rows.length} names that a reader judged in their articles, ${schemes} of them schemes: half of the set pages of many papers, transcripts of broadcast news, and texts of our own words.`,
    licence: 'MIT, as the program',
    base: Math.round(100 * learned.base),
    worths: Object.fromEntries(
      Object.entries(worths).map(([sign, worth]) => [sign, [worth, counts.get(sign)!]]),
    ),
  }
  const json = JSON.stringify(said, null, 2).replace(/\[\s+(-?\d+),\s+(\d+)\s+\]/g, '[$1, $2]')
  writeFileSync(join(root, 'src/entities/practices/chances.json'), `${json}\n`)
}
