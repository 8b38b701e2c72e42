import { expect, it } from 'vitest'
import { OnlyNewest } from '../../src/desk/only-newest.ts'
import { Abandoned } from '../../src/search/abandoned.ts'

it('of questions that come while one is answered only the newest is asked', async () => {
  const asked: string[] = []
  const newest = new OnlyNewest()
  const ask = (text: string) =>
    newest.ask(
      (signal) =>
        new Promise<string>((resolve, reject) => {
          asked.push(text)
          signal.addEventListener('abort', () => reject(new Error('given up')))
          if (text === '大桥通车') resolve(text)
        }),
    )
  const first = ask('大').catch((error: unknown) => error)
  await new Promise(setImmediate)
  const others = ['大桥', '大桥通'].map((text) => ask(text).catch((error: unknown) => error))
  expect(await ask('大桥通车')).toBe('大桥通车')
  for (const answer of [first, ...others]) expect(await answer).toBeInstanceOf(Abandoned)
  expect(asked).toEqual(['大', '大桥通车'])
})

it('what fails of itself is told as it is, and the next one is asked all the same', async () => {
  const newest = new OnlyNewest()
  await expect(newest.ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await newest.ask(() => Promise.resolve(7))).toBe(7)
})
