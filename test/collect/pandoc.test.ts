import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Cited } from '../../src/collect/citations/cited.ts'
import { cslItem } from '../../src/collect/citations/csl.ts'
import { aFolder } from '../store/a-folder.ts'

/** Skipped where the program is not there: Debian's package is `pandoc`. */
const isThere = spawnSync('pandoc', ['--version']).status === 0

const cited = (id: string, more: Partial<Cited> = {}): Cited => ({
  ...{ id, headline: '古桥“修好”了 <b>&amp; *全城*', authors: ['甲一', '乙二'], paper: '河东日报' },
  ...{ edition: null, date: '2021-03-05', page: 3, source: 'a.txt:3' },
  ...more,
})

it.skipIf(!isThere)(
  'pandoc --citeproc reads the CSL-JSON, every item by its id, dates and pages in it',
  () => {
    const folder = aFolder()
    const all = [
      cited('2021/2021-03-05.jsonl:7'),
      cited('甲 乙.txt:1', { headline: '无名', authors: [], paper: null, date: null, page: null }),
    ]
    writeFileSync(join(folder, 'all.json'), JSON.stringify(all.map(cslItem)))
    writeFileSync(join(folder, 'text.md'), `---\nnocite: '@*'\n---\n\n见 [@{2021/2021-03-05.jsonl:7}]。\n`)
    const args = ['--citeproc', '--bibliography=all.json', '-t', 'plain', '--wrap=none', 'text.md']
    const { stdout, stderr, status } = spawnSync('pandoc', args, { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    for (const part of ['甲一', '乙二', '2021', '河东日报', '无名']) expect(stdout).toContain(part)
  },
)
