import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dropUnfinished, newFile } from '../../src/files/new-file.ts'
import { aFolder } from '../store/a-folder.ts'

it('what was being written when its thread was ended leaves nothing beside its place', () => {
  const folder = aFolder()
  const path = join(folder, '结果.csv')
  newFile(path, false).write('一'.repeat(100_000))
  expect(readdirSync(folder).length).toBe(1)
  dropUnfinished(path)
  dropUnfinished(join(folder, '没有', 'a.csv'))
  expect(readdirSync(folder)).toEqual([])
})
