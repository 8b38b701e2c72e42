import { csvCell } from '../../text/csv.ts'
import { toJson } from '../../text/json.ts'
import type { Form } from './forms.ts'

/** A row of a view as it is taken home: by the names of its columns. */
export type TableRow = Record<string, string | number | null | string[]>

const asCell = (value: TableRow[string] | undefined): string =>
  Array.isArray(value) ? value.join(' … ') : String(value ?? '')

/** What Markdown would take for the end of a cell or a mark of its own. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&')

/** Text between two tabs. */
const inLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')

/** A view as a file holds it, line by line; nothing where the form is one of articles alone. */
export function viewAs(
  form: Form,
  about: { query: string; total: number; sample: unknown },
  rows: TableRow[],
): Iterable<string> | undefined {
  const columns = Object.keys(rows[0] ?? {})
  switch (form) {
    case 'csv':
      return lines(
        `\ufeff${columns.map(csvCell).join(',')}\r\n`,
        rows,
        (row) => `${columns.map((name) => csvCell(row[name])).join(',')}\r\n`,
      )
    case 'jsonl':
      return lines('', rows, (row) => `${toJson(row)}\n`)
    case 'json':
      return [`${toJson({ ...about, rows })}\n`]
    case 'markdown':
      return lines(
        `# ${plain(about.query)}\n\n| ${columns.map(plain).join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`,
        rows,
        (row) => `| ${columns.map((name) => plain(asCell(row[name]))).join(' | ')} |\n`,
      )
    case 'text':
      return lines(
        `${columns.map(inLine).join('\t')}\n`,
        rows,
        (row) => `${columns.map((name) => inLine(asCell(row[name]))).join('\t')}\n`,
      )
    default:
      return undefined
  }
}

function* lines(begin: string, rows: TableRow[], one: (row: TableRow) => string): Generator<string> {
  yield begin
  for (const row of rows) yield one(row)
}
