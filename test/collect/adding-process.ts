import { withEntries } from '../../src/collect/collections/change.ts'
import { changeCollection } from '../../src/collect/collections/collection-files.ts'
import { anEntry } from './an-entry.ts'

// Puts so many entries into a collection, one after the other, beside others that do the same.
const [folder, who, count] = process.argv.slice(2)
for (let index = 0; index < Number(count); index++) {
  const problem = await changeCollection(
    folder!,
    '网格',
    (lines) => withEntries(lines, [anEntry(`${who}:${index}`)]),
    Number.POSITIVE_INFINITY,
  )
  if (problem) process.exitCode = 1
}
