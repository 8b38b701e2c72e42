import { formOf } from '../ingest/forms/form.ts'
import { readForm } from '../ingest/forms/read-form.ts'
import type { FileResult } from '../ingest/issue/file-result.ts'
import type { Facts } from '../ingest/issue/manifest.ts'
import { besideFile } from '../ingest/reading/beside.ts'
import { decode } from '../ingest/reading/decode.ts'
import { type Corrections, pageOf, readFormPages, readText } from '../ingest/reading/read-file.ts'
import { FORM_LIMIT } from '../ingest/reading/read-found.ts'
import { readRegularFile } from '../ingest/reading/regular-file.ts'
import { MOST_BYTES } from '../ingest/reading/source-lines.ts'

/** A file by its lines, and what it gives with corrections; undefined where it cannot be read. */
export interface Readable {
  lines: string[]
  results: (given: Corrections) => FileResult[]
}

export function readable(path: string, file: string, facts: Facts): Readable | undefined {
  const kind = formOf(file)
  const read = readRegularFile(path, kind ? FORM_LIMIT : MOST_BYTES)
  if ('refused' in read) return undefined
  const { bytes } = read
  if (kind === undefined) {
    const { text } = decode(bytes, facts.encoding)
    return { lines: text.split(/\r?\n/), results: (given) => readText(text, file, facts, given) }
  }
  const beside = besideFile(path, file)
  const task = { kind, file, bytes, page: pageOf(file, facts), encoding: facts.encoding }
  const pages = [...readForm({ ...task, ...(beside && { beside }) })].flatMap((each) =>
    'page' in each ? [each.page] : [],
  )
  return {
    lines: pages.flatMap((page) => page.lines),
    results: (given) => [...readFormPages(pages, file, facts, given)],
  }
}
