import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Abandoned } from '../../src/search/abandoned.ts'
import { find } from '../../src/search/find.ts'
import { patternLiterals } from '../../src/search/pattern-literals.ts'
import { SqliteArchive } from '../../src/store/sqlite/archive.ts'
import { openForReading } from '../../src/store/sqlite/database.ts'
import { refreshIndex } from '../../src/store/sqlite/refresh.ts'
import { fold } from '../../src/text/fold.ts'
import { aFolder, put } from '../store/a-folder.ts'

it.each([
  ['第[一二]届委员会?', ['届委员']],
  ['林晓东', ['林晓东']],
  ['甲乙|丙丁', []],
  ['(甲乙)?丙丁', []],
  ['甲乙+丙丁{2}', ['甲乙']],
  ['\\p{Script=Han}吕梁', ['吕梁']],
  ['[0-9]{3}个支部', ['个支部']],
  ['甲.*乙', []],
])('the texts that a fitting article must hold: %s', (source, literals) =>
  expect(patternLiterals(source)).toEqual(literals),
)

it('are in everything that the expression fits', () => {
  const piece = fc.constantFrom(
    '甲',
    '乙',
    '丙',
    '甲?',
    '乙*',
    '丙+',
    '.',
    '[甲乙]',
    '(甲乙)',
    '丙{2}',
    '\\d',
    '|',
  )
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '7'), maxLength: 12 })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), text, (pieces, given) => {
      const source = pieces.join('')
      if (!new RegExp(source, 'u').test(given)) return
      for (const literal of patternLiterals(source)) expect(fold(given)).toContain(literal)
    }),
    { numRuns: 3000 },
  )
})

it('a search that nobody waits for is given up, and one that goes on tells what it has', async () => {
  const [folder, path] = [aFolder(), join(aFolder(), 'index.db')]
  const many = Array.from({ length: 100 }, (_, index) => ({
    headline: `第${index}次会议`,
    text: '会议纪要。',
  }))
  put(folder, 'many.jsonl', many)
  await refreshIndex(path, folder)
  const archive = new SqliteArchive(openForReading(path)!)
  const told: number[] = []
  const line = '/第[0-9]*7[次]/'
  const { hits } = await find(archive, { line, limit: 200, onHits: (some) => told.push(some.length) })
  expect(hits).toHaveLength(10)
  expect(told.length).toBeGreaterThan(1)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  let steps = 0
  await expect(find(archive, { line, limit: 200, isWanted: () => steps++ < 2 })).rejects.toThrow(Abandoned)
  await archive.close()
})
