import { expect, it } from 'vitest'
import { Away } from '../../src/desk/away.ts'
import { Abandoned } from '../../src/search/abandoned.ts'
import { Hindered, type Hindering } from '../../src/store/hindered.ts'

const WHERE = 'opensearch://host/papers'

it('a cluster that was never there ends what was asked', async () => {
  const said: (Hindering | null)[] = []
  const away = new Away((hindrance) => said.push(hindrance))
  const gone = new Hindered('unreachable', WHERE)
  await expect(away.wait(gone, false)).rejects.toBe(gone)
  expect(said).toEqual([])
})

it('one that goes in the middle is told until it answers again; what it cannot do in time is given up', async () => {
  const said: (Hindering | null)[] = []
  const away = new Away((hindrance) => said.push(hindrance))
  away.answered()
  await expect(away.wait(new Hindered('slow', WHERE), true)).rejects.toBeInstanceOf(Abandoned)
  away.answered()
  away.answered()
  expect(said).toEqual([{ why: 'slow', path: WHERE }, null])
  for (const error of [new Hindered('denied', WHERE), new Error('broken')])
    await expect(away.wait(error, true)).rejects.toBe(error)
  expect(said).toHaveLength(2)
})
