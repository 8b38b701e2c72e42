import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gatherIssues } from '../../../src/ingest/issue/gather-issues.ts'
import { readCorpus } from '../../../src/ingest/read-corpus.ts'
import type { Skipped } from '../../../src/ingest/reading/skipped.ts'

/** A folder with these files, read. */
export function readFolder(files: Record<string, string | Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-forms-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const skipped: Skipped[] = []
  const results = [...readCorpus([folder], { onSkip: (skip) => skipped.push(skip) })]
  const articles = results.flatMap(({ articles }) => articles)
  return { folder, results, skipped, articles, issues: () => gatherIssues(results) }
}
