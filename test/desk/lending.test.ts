import { expect, it } from 'vitest'
import { Lending } from '../../src/desk/lending.ts'

it('what is being asked is closed when the last answer has been given, and not before', async () => {
  const lending = new Lending<{ close(): void }>()
  const said: string[] = []
  const lent = { close: () => said.push('closed') }
  const answers: (() => void)[] = []
  const asked = ['one', 'other'].map((name) =>
    lending.lend(lent, async () => {
      await new Promise<void>((resolve) => answers.push(resolve))
      said.push(name)
    }),
  )
  lending.close(lent)
  for (const answer of answers) answer()
  await Promise.all(asked)
  expect(said).toEqual(['one', 'other', 'closed'])
})

it('is closed though what was asked of it failed, and at once where nobody asks', async () => {
  const lending = new Lending<{ close(): void }>()
  const closed: string[] = []
  const failing = { close: () => closed.push('failing') }
  const asked = lending.lend(failing, async () => {
    throw new Error('damaged')
  })
  lending.close(failing)
  await expect(asked).rejects.toThrow('damaged')
  lending.close({ close: () => closed.push('idle') })
  expect(closed).toEqual(['failing', 'idle'])
})
