import { expect, it } from 'vitest'
import { figuresOf } from '../../src/desk/figures-of.ts'
import { aPaper } from '../study/a-paper.ts'

it('each figure with its sentence, its citation and the place that it leads to', async () => {
  const archive = await aPaper([
    { headline: '果园', text: '县里开会。沙井镇现有果树5200棵。', date: '2022-06-01' },
    { headline: '沙井镇果树5900棵', text: '县里开会。', date: '2023-06-01' },
  ])
  const { lines, hasOlder } = await figuresOf(archive, '果树')
  const ofBody = lines.find(({ value }) => value === '5200棵')
  expect(ofBody).toMatchObject({
    ...{
      of: expect.stringContaining('果树'),
      isSaid: false,
      headline: '果园',
      date: '2022-06-01',
      at: { block: 0, offset: 12 },
    },
  })
  expect(ofBody!.citation).toContain('果园')
  expect(lines.find(({ value }) => value === '5900棵')).toMatchObject({ at: null, date: '2023-06-01' })
  expect(hasOlder).toBe(false)
  expect((await figuresOf(archive, '渔船')).lines).toEqual([])
  await archive.close()
})
