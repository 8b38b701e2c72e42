import { expect, it } from 'vitest'
import { ran } from './running.ts'

it('pages become the same articles where Node may make no machine code', () => {
  const plain = ran(['export', '--json'], { NODE_OPTIONS: '--jitless --no-warnings' })
  expect(plain.status).toBe(0)
  expect(JSON.parse(plain.stdout)).toEqual(JSON.parse(ran(['export', '--json']).stdout))
})
