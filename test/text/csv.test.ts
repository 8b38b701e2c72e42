import { expect, it } from 'vitest'
import { csvCell } from '../../src/text/csv.ts'

it('several texts are one line of a cell, whatever they hold', () => {
  expect(csvCell(['甲', '乙\n丙', '丁\r\n戊'])).toBe('甲; 乙 丙; 丁 戊')
  expect(csvCell(['=1+1'])).toBe("'=1+1")
  expect(csvCell([])).toBe('')
})
