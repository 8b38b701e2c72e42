import { existsSync } from 'node:fs'
import { asText, fileNameOf, writingOf } from '../collect/forms/article-forms.ts'
import { FORMS, type Form } from '../collect/forms/forms.ts'
import { type NewFile, newFile, newFolder, Occupied } from '../files/new-file.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import type { ArchivedArticle } from '../store/archive.ts'
import { draw, readDrawn } from '../study/drawn.ts'
import { type StudySet, setOf } from '../study/set.ts'
import { collectedIn } from './collections-folder.ts'
import type { Lookup } from './lookup.ts'
import { printData, say, whenReleased } from './output.ts'
import { studyProgress } from './study-progress.ts'
import { saySkipped } from './study-view.ts'
import { UsageError } from './usage-error.ts'

/** Takes home exactly the articles of a set, all of them, as a person wants them. */
export async function exportQueryCommand(lookup: Lookup): Promise<boolean> {
  const { archive, words, options, messages, since, until } = lookup
  const form = formOf(lookup)
  const path = options.output as string | undefined
  const set =
    words.length === 0 ? everything(lookup) : setOf(words.join(' '), { since, until }, collectedIn(messages))
  const isFolder = form === 'text' && path !== undefined
  return asProblem(lookup, path, async () => {
    const folder = isFolder ? newFolder(path, options.force === true) : undefined
    const file = path !== undefined && !isFolder ? newFile(path, options.force === true) : undefined
    const place = folder ?? file
    // Nothing is left beside, however the program ends.
    if (place) process.once('exit', place.drop)
    const progress = studyProgress(messages)
    const drawn = await draw(archive, set, undefined, progress.show)
    saySkipped(drawn.skipped, lookup)
    const read = readArticles(readDrawn(archive, set, drawn, progress.show))
    let written = 0
    if (folder) {
      for await (const found of read) {
        folder.add(fileNameOf(found), asText(found))
        written++
      }
    } else written = await writeAll(read, lookup, form, drawn.total, set, file)
    progress.clear()
    if (place && path !== undefined)
      whenReleased(() => {
        finish(lookup, path, place.finish)
        say(messages.study.written(written, path))
      })
    return written > 0
  })
}

async function* readArticles(read: ReturnType<typeof readDrawn>): AsyncGenerator<ArchivedArticle> {
  for await (const { found } of read) yield found
}

async function writeAll(
  read: AsyncIterable<ArchivedArticle>,
  { messages }: Lookup,
  form: Form,
  total: number,
  set: StudySet,
  file: NewFile | undefined,
): Promise<number> {
  const write = (text: string) => (file ? file.write(text) : printData(text))
  const { begin, between, end, one } = writingOf(form, set.line, total, messages)
  write(begin)
  let written = 0
  for await (const found of read) write((written++ > 0 ? between : '') + one(found))
  write(end)
  return written
}

/** Every article of the corpus, or of some days. */
const everything = ({ since, until }: Lookup): StudySet => ({
  ...{ line: '', wanted: { texts: [], near: [], named: [], patterns: [] } },
  query: since === null && until === null ? { ask: 'all', of: [] } : { ask: 'dates', from: since, to: until },
})

function formOf({ options, words, messages }: Lookup): Form {
  const asked = FORMS.find((form) => options.as === form || options[form as 'json'] === true)
  if (words.length > 0 && words.every((word) => existsSync(word)))
    throw new UsageError(messages.errors.formsOfQueries(words.join(' ')))
  return asked ?? 'jsonl'
}

/** What hinders a file from being written, said as people read it. */
async function asProblem<Result>(
  lookup: Lookup,
  path: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw path === undefined ? error : problemOf(lookup, path, error)
  }
}

function finish(lookup: Lookup, path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw problemOf(lookup, path, error)
  }
}

function problemOf({ messages }: Lookup, path: string, error: unknown): unknown {
  if (error instanceof Occupied) return new UsageError(messages.errors.occupied(path))
  if ((error as NodeJS.ErrnoException).syscall === undefined) return error
  return new UsageError(messages.unkept[writeProblemOf(error)]!(path))
}
