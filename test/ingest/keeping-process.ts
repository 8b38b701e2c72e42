import { withCorrection } from '../../src/ingest/correct/addition.ts'
import { changeCorrections } from '../../src/ingest/correct/keep-corrections.ts'

// Keeps so many corrections in a folder, one after another, and says of each when it is kept: node FILE FOLDER NAME COUNT.

const [folder, name, count] = process.argv.slice(2) as [string, string, string]
for (let line = 1; line <= Number(count); line++) {
  const kept = await changeCorrections(
    folder,
    (_, before) => ({
      bytes: withCorrection(before, { file: name, operation: 'split', lines: [line, line], begins: '' }),
      outcome: 'kept' as const,
    }),
    Number.POSITIVE_INFINITY,
  )
  process.stdout.write(kept === 'kept' ? `${line}\n` : `${JSON.stringify(kept)}\n`)
}
