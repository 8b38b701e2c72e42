import { readFileSync } from 'node:fs'
import type { Issue } from '../model/issue.ts'
import { findFiles } from './folder.ts'
import { gatherIssues } from './issues.ts'
import { readMarkdown } from './markdown.ts'
import { readPage } from './page.ts'

const readers = { markdown: readMarkdown, page: readPage }

/** A corpus folder, or a single file, as issues. */
export function readCorpus(path: string): Issue[] {
  return gatherIssues(
    findFiles(path).map((found) => readers[found.kind](readFileSync(found.path, 'utf8'), found.file)),
  )
}
