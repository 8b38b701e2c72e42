import { writingOf } from '../collect/forms/article-forms.ts'
import { type Form, formOfName } from '../collect/forms/forms.ts'
import { type TableRow, viewAs } from '../collect/forms/view-table.ts'
import { type NewFile, newFile, Occupied } from '../files/new-file.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import type { Messages } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import { draw, readDrawn } from '../study/drawn.ts'
import { linkOutside } from '../study/links/links.ts'
import type { MatrixRow } from '../study/matrix.ts'
import { patient } from '../study/patient.ts'
import { setOf } from '../study/set.ts'
import { collectedFrom, Hinders } from './collected.ts'
import type { Studied } from './studies.ts'
import type { Listed, Outcome, WriteWish } from './taken.ts'

/** Writes a set of articles, or a view, into a file that a person names: whole, or not at all. */
export async function write(
  archive: Archive,
  { path, mayReplace, what }: WriteWish,
  { collections, messages }: { collections: string; messages: Messages },
): Promise<Outcome> {
  const form = formOfName(path)
  if (!form) return { problem: 'noForm', what: path }
  let file: NewFile | undefined
  try {
    const listed = 'view' in what || 'rows' in what ? what : undefined
    const table = listed && tableOf(form, listed)
    if (listed && !table) return { problem: 'noForm', what: path }
    file = newFile(path, mayReplace)
    const done = table
      ? writeTable(file, table)
      : await writeArticles(
          file,
          patient(archive, () => true),
          { form, line: what.line },
          collections,
          messages,
        )
    file.finish()
    return { done }
  } catch (error) {
    file?.drop()
    if (error instanceof Occupied) return { problem: 'occupied', what: path }
    if (error instanceof Hinders) return { problem: 'unread', what: error.why.what }
    return { problem: writeProblemOf(error), what: path }
  }
}

interface Table {
  rows: TableRow[]
  pieces: Iterable<string>
}

function tableOf(form: Form, { line: query, ...what }: Listed): Table | undefined {
  const rows = 'view' in what ? rowsOf(what.view) : what.rows
  const { total, sample } = 'view' in what ? what.view : { total: rows.length, sample: null }
  const pieces = viewAs(form, { query, total, sample }, rows)
  return pieces && { rows, pieces }
}

function writeTable(file: NewFile, { rows, pieces }: Table): number {
  for (const piece of pieces) file.write(piece)
  return rows.length
}

/** What the screen needs to lead back to the text stays here; sets that stand side by side get columns of their own. */
function rowsOf(view: Studied): TableRow[] {
  if (view.what === 'concordance')
    return view.rows.map(({ isBody: _, block: __, offset: ___, ...row }) => row)
  if (view.what === 'links') return view.rows.map(linkOutside).map((link) => ({ ...link }))
  if (view.what === 'time')
    return view.rows.map(({ period, isGap, characters, sets }) => ({
      ...{ period, characters: isGap ? null : characters },
      ...Object.fromEntries(
        sets.flatMap(({ articles, hits }, index) => {
          const mark = index === 0 ? '' : String(index + 1)
          return Object.entries({ [`articles${mark}`]: articles, [`hits${mark}`]: hits }).map(
            ([name, count]) => [name, isGap ? null : count],
          )
        }),
      ),
    }))
  return view.rows.map((row, _, rows) => ('common' in row ? matrixColumns(row, rows) : { ...row }))
}

/** A name of a matrix with a column for each of the names. */
function matrixColumns({ kind, name, articles, common }: MatrixRow, rows: object[]): TableRow {
  const names = rows.map((row, column) => `${column + 1} ${(row as MatrixRow).name}`)
  return { kind, name, articles, ...Object.fromEntries(common.map((count, at) => [names[at], count])) }
}

async function writeArticles(
  file: NewFile,
  archive: Archive,
  { form, line }: { form: Form; line: string },
  collections: string,
  messages: Messages,
): Promise<number> {
  const set = setOf(line, { since: null, until: null }, collectedFrom(collections))
  const drawn = await draw(archive, set, undefined)
  const { begin, between, end, one } = writingOf(form, line, drawn.total, messages)
  file.write(begin)
  let written = 0
  for await (const { found } of readDrawn(archive, set, drawn))
    file.write((written++ > 0 ? between : '') + one(found))
  file.write(end)
  return written
}
