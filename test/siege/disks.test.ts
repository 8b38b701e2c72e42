import { expect, it } from 'vitest'
import { disks } from './disks.ts'

it('a disk that becomes full at any point loses nothing, and is called full', async () => {
  for (const { failed, notes } of await disks(4, ['full']))
    expect([failed, notes]).toEqual([0, expect.anything()])
})
