import { expect, it } from 'vitest'
import { ran } from './running.ts'

it('help is what --help is, of a verb too, and a word behind a verb', () => {
  expect(ran(['help'])).toEqual(ran(['--help']))
  expect(ran(['help', 'find'])).toEqual(ran(['find', '--help']))
  expect(ran(['find', 'help'])).toMatchObject({ status: 1, stdout: '' })
})
