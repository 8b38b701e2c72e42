import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keysTable, picture, sectionOf, walk } from '../../tools/readme-sections.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it('the README shows the screen that the program draws (npm run readme writes it)', async () => {
  expect(sectionOf(readme, 'picture')).toBe(await picture())
})

it('the README walks as the program does, from launch to a copied citation', async () => {
  expect(sectionOf(readme, 'walk')).toBe(await walk())
})

it('the README lists the keys that the program has', () => {
  expect(sectionOf(readme, 'keys')).toBe(keysTable())
})
