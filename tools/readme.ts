import { readFileSync, writeFileSync } from 'node:fs'
import { keysTable, picture, walk, withSection } from './readme-sections.ts'

// Writes the parts of README.md that are made from the program: npm run readme

const file = new URL('../README.md', import.meta.url)
let text = readFileSync(file, 'utf8')
text = withSection(text, 'picture', await picture())
text = withSection(text, 'keys', keysTable())
text = withSection(text, 'walk', await walk())
writeFileSync(file, text)
