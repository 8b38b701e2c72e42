import { keep } from '../../src/settings/keep.ts'
import { memoryNow } from '../../src/settings/memory.ts'
import { memoryIn } from '../../src/settings/memory-content.ts'
import { historyNow } from '../../src/settings/search-history.ts'

// Reads and marks so many articles, one after another, and says of each when it is kept: node FILE FOLDER NAME COUNT.

const [folder, name, count] = process.argv.slice(2) as [string, string, string]
const remembered = { place: null, screen: null, marks: {}, jumps: [], read: [] as string[] }
let memory = memoryIn({})
let history = historyNow([], [], 0)
for (let number = 1; number <= Number(count); number++) {
  remembered.read.push(`${name}:${number}`)
  const marks = { [name]: { article: `${name}:${number}`, block: 0, offset: 0, headline: name } }
  memory = memoryNow(memory, { ...remembered, marks }, Date.now())
  history = historyNow(history, remembered.read, Date.now())
  const paths = { memoryPath: `${folder}/memory.json`, historyPath: `${folder}/history.json` }
  const problem = keep({ ...paths, memory, history }, Number.POSITIVE_INFINITY)
  process.stdout.write(problem ? `${JSON.stringify(problem)}\n` : `${number}\n`)
}
