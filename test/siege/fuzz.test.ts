import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('what reads files, queries, keys and settings comes to its end on whatever it is given', async () => {
  for (const row of await fuzz(3000)) expect(row).toMatchObject({ failed: 0, held: row.tried })
})
