import { readFileSync, writeFileSync } from 'node:fs'
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
  walk,
  withSection,
} from './readme-sections.ts'

// Writes the parts of both READMEs that are made from the program, and their pictures: npm run readme

const at = (name: string) => new URL(`../${name}`, import.meta.url)
for (const language of LANGUAGES) {
  for (const scheme of SCHEMES)
    writeFileSync(at(pictureFile(language, scheme)), await picture(language, scheme))
  const file = at(READMES[language])
  let text = readFileSync(file, 'utf8')
  text = withSection(text, 'language', otherLanguage(language))
  text = withSection(text, 'picture', pictureLink(language))
  text = withSection(text, 'keys', keysTable(language))
  text = withSection(text, 'walk', await walk(language))
  text = withSection(text, 'research', await research(language))
  writeFileSync(file, text)
}
