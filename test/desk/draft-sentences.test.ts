import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checked } from '../../src/desk/checking.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder } from '../store/a-folder.ts'

const bundled = new URL('../../corpus/', import.meta.url).pathname
const { archive } = await openArchive(bundled, { folder: aFolder() })

it.each([
  [
    '全区的会议昨天下午在城里开了，\n区长廉海平到会讲话。下一句。',
    '全区的会议昨天下午在城里开了，区长廉海平到会讲话。',
    '区长',
  ],
  [
    '全区的会议昨天下午在城里开了，区\n长廉海平到会。',
    '全区的会议昨天下午在城里开了，区长廉海平到会。',
    '区长',
  ],
  ['𠮷日。\n\n- 会上，**区**长[廉海平](a)讲话。', '会上，区长廉海平讲话。', '区长'],
  ['| 甲 | 乙。 |\n| 会上 | 区长廉海平讲话。 |', '会上，区长廉海平讲话。', '区长'],
])('a difference stands in its whole sentence, as readers see it: %j', async (draft, own, marked) => {
  const path = join(aFolder(), 'draft.md')
  writeFileSync(path, draft)
  expect(await checked(archive, [bundled], { path, language: 'zh' })).toMatchObject({
    differences: [{ own, marked }],
  })
})
