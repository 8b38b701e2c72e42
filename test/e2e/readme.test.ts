import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  keysTable,
  LANGUAGES,
  otherLanguage,
  picture,
  pictureFile,
  pictureLink,
  READMES,
  research,
  SCHEMES,
  sectionOf,
  walk,
} from '../../tools/readme-sections.ts'

const textOf = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

// npm run readme writes all of it.
describe.each(LANGUAGES)('the README in %s', (language) => {
  const readme = textOf(READMES[language])

  it.each(SCHEMES)('shows the screen that the program draws, in colours on %s', async (scheme) => {
    const svg = textOf(pictureFile(language, scheme))
    expect(svg).toBe(await picture(language, scheme, svg))
  })

  it('leads to its pictures, and to the README in the other language', () => {
    expect(sectionOf(readme, 'picture')).toBe(pictureLink(language))
    expect(sectionOf(readme, 'language')).toBe(otherLanguage(language))
  })

  it('walks as the program does, from launch to a copied citation', async () => {
    const section = sectionOf(readme, 'walk')
    expect(section).toBe(await walk(language, section))
  })

  it('follows a word through the years as the program does, and takes it home', async () => {
    const section = sectionOf(readme, 'research')
    expect(section).toBe(await research(language, section))
  })

  it('lists the keys that the program has', () => {
    expect(sectionOf(readme, 'keys')).toBe(keysTable(language))
  })
})

/** What a reader could type, and how deep each section stands: of no language. */
const ofNoLanguage = (readme: string) => ({
  sections: [...readme.replace(/^```.*?^```/gms, '').matchAll(/^#+(?= )/gm)].map(String),
  verbs: [...new Set(readme.match(/(?<=lbx-tui )[a-z]+/g))].sort(),
  flags: [...new Set(readme.match(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g))].sort(),
})

it('both READMEs have the same sections, commands and flags', () => {
  const [zh, en] = LANGUAGES.map((language) => ofNoLanguage(textOf(READMES[language])))
  expect(en).toEqual(zh)
})
