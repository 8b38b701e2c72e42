import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CORRECTIONS,
  type Correction,
  formatCorrections,
  type Operation,
  parseCorrections,
} from '../ingest/correct/correction.ts'
import { factsFor } from '../ingest/issue/manifest.ts'
import { manifestOf } from '../ingest/read-corpus.ts'
import { decode } from '../ingest/reading/decode.ts'
import { readText } from '../ingest/reading/read-file.ts'
import { pathInCorpus } from '../ingest/reading/source-lines.ts'
import type { Article } from '../model/article.ts'
import type { FixOutcome, FixWish, UnfixProblem } from './desk.ts'

/** What would become of a file by a correction, kept where that is wanted; or why it cannot be done. */
export function fix(corpus: string, article: Article, wish: FixWish): FixOutcome {
  const { file } = article.source
  if (!statSync(corpus).isDirectory()) return { problem: 'notAFolder' }
  const path = pathInCorpus(corpus, file)
  if (!path || !existsSync(path)) return { problem: 'packed' }
  const known = knownIn(corpus)
  const { text } = decode(readFileSync(path))
  const read = (corrections: Correction[]) => {
    let isUnfit = false
    const onUnfit = () => {
      isUnfit = true
    }
    const facts = factsFor(manifestOf([corpus]), file)
    const parts = readText(text, file, facts, { corrections, onUnfit })
    return { articles: parts.flatMap(({ articles }) => articles), date: parts[0]?.date ?? null, isUnfit }
  }
  const own = known.filter((correction) => correction.file === file)
  const before = read(own)
  const correction = correctionFor(article, wish, text.split(/\r?\n/), before.articles)
  if (!correction) return { problem: 'nothingToDo' }
  const after = read([...own, correction])
  if (after.isUnfit && !before.isUnfit) return { problem: 'unfit' }
  if (wish.isKept && !append(corpus, formatCorrections([correction]))) return { problem: 'readOnly' }
  return { before: outline(before), after: outline(after) }
}

/** Takes the last correction of all back, where it stands as it was written here. */
export function unfix(corpus: string): UnfixProblem | undefined {
  const last = statSync(corpus).isDirectory() ? knownIn(corpus).at(-1) : undefined
  if (!last) return 'nothingToUndo'
  const path = join(corpus, CORRECTIONS)
  const text = readFileSync(path, 'utf8')
  const own = formatCorrections([last])
  if (!text.endsWith(own)) return 'byHand'
  return write(path, text.slice(0, -own.length)) ? undefined : 'readOnly'
}

function knownIn(corpus: string): Correction[] {
  const path = join(corpus, CORRECTIONS)
  return existsSync(path) ? parseCorrections(readFileSync(path, 'utf8'), CORRECTIONS) : []
}

/** The correction that a wish means, by the lines of the file. */
function correctionFor(
  article: Article,
  { operation, block, value }: FixWish,
  lines: string[],
  all: Article[],
): Correction | undefined {
  const first = article.source.lines[0]?.[0] ?? 1
  const at = (range: [number, number], more: Partial<Correction> = {}): Correction => ({
    ...{ file: article.source.file, operation: operation as Operation, lines: range },
    begins: [...(lines[range[0] - 1] ?? '').trim()].slice(0, BEGINNING).join(''),
    ...more,
  })
  switch (operation) {
    case 'split': {
      const line = article.body[block]?.lines[0]?.[0]
      return line === undefined || line === first ? undefined : at([line, line])
    }
    case 'join': {
      const before = all
        .map(({ source }) => source.lines[0]?.[0] ?? 0)
        .filter((line) => line < first)
        .sort((a, b) => b - a)[0]
      return before === undefined ? undefined : at([before, before], { to: first })
    }
    case 'head':
      return at([first, first], { part: 'headline', value })
    case 'byline':
    case 'kind':
    case 'date':
      return at([first, first], { value })
    case 'drop': {
      const range = article.body[block]?.lines
      return range?.[0] ? at([range[0][0], range.at(-1)![1]]) : undefined
    }
    default:
      return undefined
  }
}

/** So much of a line tells it from others. */
const BEGINNING = 8

const outline = ({ articles, date }: { articles: Article[]; date: string | null }): string[] =>
  articles.map(({ headline, headlineFrom, kind, bylines, body, source }) => {
    const names = bylines.map(({ name, role }) => `${role} ${name}`).join(' ')
    const sign = headlineFrom === 'inferred' ? '~ ' : ''
    const where = `${source.lines[0]?.[0] ?? 1}–${source.lines.at(-1)?.[1] ?? 1}`
    return [`${where}  ${sign}${headline}`, names, kind === 'article' ? '' : kind, date, `${body.length}¶`]
      .filter(Boolean)
      .join('  ')
  })

function append(corpus: string, text: string): boolean {
  const path = join(corpus, CORRECTIONS)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return write(path, before === '' || before.endsWith('\n') ? before + text : `${before}\n${text}`)
}

/** Whole or not at all: others read the file meanwhile. */
function write(path: string, text: string): boolean {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, path)
    return true
  } catch {
    return false
  }
}
