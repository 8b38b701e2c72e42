import { keep } from '../../src/settings/keep.ts'
import { memoryNow, rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'

// Opens what is remembered in a folder, sets the mark `a` on an article and reads it: node FILE FOLDER ARTICLE.

const [folder, article] = process.argv.slice(2) as [string, string]
const memoryPath = `${folder}/memory.json`
const memory = readMemory(memoryPath)
const { marks, read, ...rest } = rememberedIn(memory)
const next = {
  ...rest,
  marks: { ...marks, a: { article, block: 0, offset: 0, headline: '' } },
  read: [...read, article],
}
const problem = keep(
  {
    memoryPath,
    memory: memoryNow(memory, next, Date.now()),
    historyPath: `${folder}/history.json`,
    history: [],
  },
  10_000,
)
if (problem) process.stderr.write(JSON.stringify(problem))
