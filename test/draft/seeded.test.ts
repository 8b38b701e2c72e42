import { expect, it } from 'vitest'
import { measure } from './seeded/measured.ts'
import { ERROR_KINDS, right, wrong } from './seeded/statements.ts'

it('finds 200 seeded errors of ten kinds among 400 right sentences, and says nothing of these', async () => {
  expect([right.length, wrong.length, ERROR_KINDS.length]).toEqual([400, 200, 10])
  const { precision, recall, byKind, wrongly } = await measure()
  expect(wrongly).toEqual([])
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.9)
  for (const kind of ERROR_KINDS) {
    expect(byKind[kind].seeded).toBe(20)
    expect(byKind[kind].found, kind).toBeGreaterThanOrEqual(14)
  }
}, 120_000)
