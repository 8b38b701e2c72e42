import type { Correction } from '../correct/correction.ts'
import { type FormKind, type FormPage, type FormTask, formOf, isAbout } from '../forms/form.ts'
import { readForm } from '../forms/read-form.ts'
import { formByBytes } from '../forms/signature.ts'
import type { FileResult } from '../issue/file-result.ts'
import type { Facts } from '../issue/manifest.ts'
import { addedGlyphs, countGlyphs, NO_GLYPHS } from '../print/glyphs.ts'
import { gathered, NotAFile, TooLarge } from './chunks.ts'
import { decode, isBinary } from './decode.ts'
import type { FoundFile } from './folder.ts'
import { blocksOfLines, type NumberedLine } from './lines.ts'
import { isLines, pageOf, readFormPages, readSomeLines, readText } from './read-file.ts'
import type { Skipped } from './skipped.ts'
import { isPacked, type Unpacked, unpack } from './unpack.ts'
import { LockedEntry } from './zip.ts'

/** Larger texts than this are no page: reading one of 16 MiB takes 300 MB of memory. Files of lines have no limit. */
export const PAGE_LIMIT = 16 * 1024 * 1024
/** Larger files of other forms, pictures and all. */
export const FORM_LIMIT = 64 * 1024 * 1024
/** Larger lines than this are no article. */
const LINE_LIMIT = 4 * 1024 * 1024
/** So many bytes of lines are read at once. */
const PIECE = 256 * 1024

export interface Reading {
  encoding: string | undefined
  limit: number | undefined
  onSkip: (skipped: Skipped) => void
  onUnfit: (correction: Correction) => void
  /** Called for all bytes of each text. */
  onBytes: ((bytes: Uint8Array) => void) | undefined
  /** When the file was written: no page of it is of a later day. */
  latest: string
  factsOf: (file: string) => Facts
  correctionsOf: (file: string) => Correction[]
}

const MIB = 1024 * 1024
/** A limit as a person reads it, with the flag that changes it. */
const limitText = (limit: number) => `> ${Math.round(limit / MIB)} MiB`

/** The results of one file of the disk, which may be an archive of several. What goes wrong with it stays with it. */
export function* readFound(found: FoundFile, reading: Reading): Generator<FileResult> {
  const { onSkip } = reading
  if (found.size === 0) return onSkip({ file: found.file, why: 'empty' })
  try {
    for (const text of unpack(found)) {
      try {
        yield* readUnpacked(text, reading)
      } catch (error) {
        onSkip({ file: text.file, ...reasonOf(error as Error) })
      }
    }
  } catch (error) {
    onSkip({ file: found.file, ...reasonOf(error as Error) })
  }
}

/** Bytes that are no text. */
class NoText extends Error {}
/** Bytes that another program has to unpack. */
class Packed extends Error {}

function reasonOf(error: Error): Omit<Skipped, 'file'> {
  if (error instanceof TooLarge) return { why: 'large', detail: limitText(error.limit) }
  if (error instanceof NotAFile) return { why: 'noFile' }
  if (error instanceof NoText) return { why: 'binary' }
  if (error instanceof Packed) return { why: 'packed' }
  if (error instanceof LockedEntry) return { why: 'locked' }
  const isSystem = (error as NodeJS.ErrnoException).syscall !== undefined
  return { why: isSystem ? 'unreadable' : 'broken', detail: error.message }
}

function* readUnpacked({ file, chunks, beside }: Unpacked, reading: Reading): Generator<FileResult> {
  const { onSkip, onBytes } = reading
  const told = onBytes ? tellingOf(chunks(), onBytes) : chunks()
  let isSaid = false
  const noting: Reading = {
    ...reading,
    onSkip: (skipped) => {
      isSaid = true
      onSkip(skipped)
    },
  }
  for (const result of resultsOf(file, told, beside, noting)) {
    if (result.articles.length === 0 && result.dropped.length === 0) continue
    isSaid = true
    for (const { line, day } of result.noDays)
      onSkip({ file: line === null ? file : `${file}:${line}`, why: 'noDay', detail: day })
    yield result
  }
  if (!isSaid && !isAbout(file)) onSkip({ file, why: 'empty' })
}

function resultsOf(
  file: string,
  chunks: Iterable<Uint8Array>,
  beside: Unpacked['beside'],
  reading: Reading,
): Generator<FileResult> {
  if (isPacked(file)) throw new Packed()
  const kind = formOf(file)
  if (kind) return readForms(kind, file, chunks, beside, reading)
  return isLines(file) ? readLines(file, chunks, reading) : readWhole(file, chunks, reading)
}

/** A file that is more than text, page by page. */
function* readForms(
  kind: FormKind,
  file: string,
  chunks: Iterable<Uint8Array>,
  beside: Unpacked['beside'],
  { encoding, limit = FORM_LIMIT, onSkip, onUnfit, latest, factsOf, correctionsOf }: Reading,
): Generator<FileResult> {
  const { bytes, failure } = gathered(chunks, limit)
  const facts = factsOf(file)
  const given = { corrections: correctionsOf(file), onUnfit }
  const telling = beside()
  const task = {
    ...{
      kind: formByBytes(kind, bytes),
      file,
      bytes,
      page: pageOf(file, facts),
      encoding: encoding ?? facts.encoding,
    },
    ...(telling && { beside: telling }),
  }
  yield* readFormPages(pagesOf(task, onSkip), file, facts, given, latest)
  if (failure) onSkip({ file, ...reasonOf(failure) })
}

function* pagesOf(task: FormTask, onSkip: Reading['onSkip']): Generator<FormPage> {
  for (const each of readForm(task)) {
    if ('trouble' in each) onSkip({ file: task.file, ...each.trouble })
    else if ('page' in each) yield each.page
  }
}

function* tellingOf(
  chunks: Iterable<Uint8Array>,
  onBytes: (bytes: Uint8Array) => void,
): Generator<Uint8Array> {
  for (const chunk of chunks) {
    onBytes(chunk)
    yield chunk
  }
}

/** A page, or an article of its own. Of one that is cut short the good part is read. */
function* readWhole(
  file: string,
  chunks: Iterable<Uint8Array>,
  { encoding, limit = PAGE_LIMIT, onSkip, onUnfit, latest, factsOf, correctionsOf }: Reading,
): Generator<FileResult> {
  const { bytes, failure } = gathered(chunks, limit)
  const facts = factsOf(file)
  const decoded = decode(bytes, encoding ?? facts.encoding)
  if (isBinary(bytes, decoded.encoding)) throw new NoText()
  const given = { corrections: correctionsOf(file), onUnfit }
  const glyphs = countGlyphs(decoded.text)
  for (const result of readText(decoded.text, file, facts, given, latest))
    yield { ...result, encoding: decoded.encoding, replacements: decoded.replacements, ...glyphs }
  if (failure) onSkip({ file, ...reasonOf(failure) })
}

/** A file with an article on each line, some of them at a time. */
function* readLines(
  file: string,
  chunks: Iterable<Uint8Array>,
  { encoding, limit, onSkip, onUnfit, factsOf, correctionsOf }: Reading,
): Generator<FileResult> {
  const facts = factsOf(file)
  const corrections = correctionsOf(file)
  const missed = new Set(corrections.filter(({ operation }) => operation !== 'date'))
  const onBadLine = (number: number, why: string) =>
    onSkip({ file: `${file}:${number}`, why: 'broken', detail: why })
  let lines: NumberedLine[] = []
  let bytes = 0
  let all = 0
  let replacements = 0
  let glyphs = NO_GLYPHS
  const taken = function* (readAs: string): Generator<FileResult> {
    const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]
    const isHere = (correction: Correction) =>
      correction.operation === 'date' || (correction.lines[0] >= first && correction.lines[0] <= last)
    const own = corrections.filter(isHere)
    for (const correction of own) missed.delete(correction)
    for (const result of readSomeLines(lines, file, facts, { corrections: own, onUnfit, onBadLine })) {
      yield { ...result, encoding: readAs, replacements, ...glyphs }
      replacements = 0
      glyphs = NO_GLYPHS
    }
    lines = []
    bytes = 0
  }
  let readAs = 'utf-8'
  let failure: unknown
  try {
    for (const block of blocksOfLines(
      chunks,
      Math.min(LINE_LIMIT, limit ?? LINE_LIMIT),
      encoding ?? facts.encoding,
    )) {
      if (all === 0 && block.isBinary) throw new NoText()
      all += block.bytes
      if (limit !== undefined && all > limit) throw new TooLarge(limit)
      readAs = block.encoding
      replacements += block.replacements
      for (const line of block.lines) {
        if (line.text === undefined)
          onSkip({ file: `${file}:${line.number}`, why: 'large', detail: limitText(LINE_LIMIT) })
        else glyphs = addedGlyphs(glyphs, countGlyphs(line.text, line.number))
        lines.push(line)
      }
      bytes += block.bytes
      if (bytes >= PIECE) yield* taken(readAs)
    }
  } catch (error) {
    if (error instanceof NoText) throw error
    // Of what is cut short the good part is read.
    failure = error
  }
  yield* taken(readAs)
  if (failure) onSkip({ file, ...reasonOf(failure as Error) })
  for (const correction of missed) onUnfit(correction)
}
