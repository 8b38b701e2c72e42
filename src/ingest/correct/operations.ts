import type { Article, Block, LineRange } from '../../model/article.ts'
import { isIsoDate } from '../issue/dates.ts'
import { readByline } from '../page/bylines.ts'
import { blocksOfLines, cutBlocks, joinedRanges, withoutLines } from './blocks.ts'
import { type Apply, articleAt, type CorrectedFile, plain, replaced, withHeadline } from './corrected-file.ts'
import { type Correction, KINDS, type Operation } from './correction.ts'
import { saidOfName, text } from './phrases.ts'

/** An article that a person has looked at is beyond doubt; its id and its place follow from its first line. */
function settled(article: Article): Article {
  const lines = joinedRanges(article.source.lines)
  return {
    ...article,
    id: `${article.source.file}:${lines[0]?.[0] ?? 1}`,
    source: { ...article.source, lines },
    confidence: { value: 1, doubts: [] },
  }
}

const inOrder = (blocks: Block[]) =>
  blocks
    .map((block, index) => ({ block, index, line: block.lines[0]?.[0] ?? 0 }))
    .sort((a, b) => a.line - b.line || a.index - b.index)
    .map(({ block }) => block)

/** Takes lines out of whatever holds them: articles, their heads, or what was dropped. */
function takeLines(page: CorrectedFile, range: LineRange): CorrectedFile {
  const taken = page.lines
    .slice(range[0] - 1, range[1])
    .map(plain)
    .join('')
  const isTaken = (text: string) => plain(text) !== '' && taken.includes(plain(text))
  const changes = new Map<Article, Article[]>()
  for (const article of page.articles) {
    const lines = withoutLines(article.source.lines, range)
    if (JSON.stringify(lines) === JSON.stringify(article.source.lines)) continue
    const isHeadlineTaken = article.headlineFrom === 'print' && isTaken(article.headline)
    const rest: Article = {
      ...article,
      kicker: article.kicker.filter((text) => !isTaken(text)),
      subhead: article.subhead.filter((text) => !isTaken(text)),
      ...(isHeadlineTaken && { headline: '', headlineFrom: 'inferred' }),
      body: cutBlocks(article.body, range).outside,
      source: { ...article.source, lines },
    }
    changes.set(article, lines.length === 0 ? [] : [settled(withHeadline(rest))])
  }
  const dropped = page.dropped
    .map((drop) => ({ ...drop, lines: withoutLines(drop.lines, range) }))
    .filter(({ lines }) => lines.length > 0)
  return { ...replaced(page, changes), dropped }
}

const bare = (article: Article, lines: LineRange[], body: Block[]): Article =>
  settled(
    withHeadline({
      ...article,
      ...{ kicker: [], headline: '', headlineFrom: 'inferred', subhead: [], labels: [], bylines: [] },
      ...{ dateline: null, jump: null, kind: 'article' },
      body,
      source: { ...article.source, lines },
    }),
  )

/** Another article begins at the line. */
const split: Apply = (page, { lines: [at] }) => {
  const article = articleAt(page, at)
  if (!article) return undefined
  const rest: LineRange = [at, Number.MAX_SAFE_INTEGER]
  const { inside, outside } = cutBlocks(article.body, rest)
  if (inside.length === 0 || outside.length === 0) return undefined
  const body = inside.flatMap((block) => block.lines)
  const before = settled({
    ...article,
    body: outside,
    source: { ...article.source, lines: subtracted(article.source.lines, body) },
  })
  return replaced(page, new Map([[article, [before, bare(article, body, inside)]]]))
}

const subtracted = (ranges: LineRange[], taken: LineRange[]) =>
  taken.reduce((left, range) => withoutLines(left, range), ranges)

/** Two articles are one: the parts are read in the order of their lines. */
const join: Apply = (page, { lines: [at], to }) => {
  const first = articleAt(page, at)
  const second = to === undefined ? undefined : articleAt(page, to)
  if (!first || !second || first === second) return undefined
  const [main, other] =
    first.headlineFrom === 'print' || second.headlineFrom !== 'print' ? [first, second] : [second, first]
  const joined = settled({
    ...main,
    subhead: [...main.subhead, ...(other.headlineFrom === 'print' ? [other.headline] : []), ...other.subhead],
    bylines: [
      ...main.bylines,
      ...other.bylines.filter(({ name }) => !main.bylines.some((known) => known.name === name)),
    ],
    body: inOrder([...main.body, ...other.body]),
    source: { ...main.source, lines: [...main.source.lines, ...other.source.lines] },
  })
  return replaced(
    page,
    new Map([
      [main, [joined]],
      [other, []],
    ]),
  )
}

/** Lines belong to another article: a boundary moves, or a paragraph goes where it was torn from. */
const move: Apply = (page, { lines, to }) => {
  const moved = page.articles.flatMap((article) => cutBlocks(article.body, lines).inside)
  const blocks = moved.length > 0 ? moved : blocksOfLines(page.lines, lines)
  const rest = takeLines(page, lines)
  const target = to === undefined ? undefined : articleAt(rest, to)
  if (!target || blocks.length === 0) return undefined
  const grown = settled({
    ...target,
    body: inOrder([...target.body, ...blocks]),
    source: { ...target.source, lines: [...target.source.lines, lines] },
  })
  return replaced(rest, new Map([[target, [grown]]]))
}

/** A part of the head is set from the lines where it is printed, from a text, or cleared. */
const head: Apply = (page, { lines, to, part = 'headline', value }) => {
  const isPrinted = value === undefined && to !== undefined
  const rest = isPrinted ? takeLines(page, lines) : page
  const target = articleAt(rest, to ?? lines[0])
  if (!target) return undefined
  const text =
    value ??
    page.lines
      .slice(lines[0] - 1, lines[1])
      .map((line) => line.trim())
      .filter(Boolean)
      .join('')
  const texts = text === '' ? [] : [text]
  const source = isPrinted ? { ...target.source, lines: [...target.source.lines, lines] } : target.source
  const changed: Article =
    part === 'headline'
      ? { ...target, source, headline: text, headlineFrom: text === '' ? 'inferred' : 'print' }
      : { ...target, source, [part]: texts }
  return replaced(rest, new Map([[target, [settled(withHeadline(changed))]]]))
}

const change =
  (changed: (article: Article, value: string) => Article | undefined): Apply =>
  (page, { lines: [at], value }) => {
    const article = articleAt(page, at)
    const made = article && changed(article, value ?? '')
    return article && made ? replaced(page, new Map([[article, [settled(made)]]])) : undefined
  }

const byline = change((article, value) => ({ ...article, bylines: readByline(value) }))

const kind = change((article, value) => {
  const wanted = KINDS.find((known) => known === value)
  return wanted && { ...article, kind: wanted }
})

const date: Apply = (page, { value = '' }) => (isIsoDate(value) ? { ...page, date: value } : undefined)

/** Lines are no text of an article: furniture of the page. */
const drop: Apply = (page, { lines }) => {
  if (lines[1] > page.lines.length) return undefined
  const rest = takeLines(page, lines)
  return { ...rest, dropped: [...rest.dropped, { lines: [lines], why: 'correction' }] }
}

/** Every operation, by its name in the corrections file. */
export const operations: Record<Operation, Apply> = {
  ...{ split, join, move, head, byline, kind, date, drop, text },
  ...{ name: saidOfName, belongs: saidOfName, office: saidOfName },
}

/**
 * A file with its corrections, in their order. One that no longer fits — its lines begin otherwise, or it asks for
 * what is not there — is told to `onUnfit` and left out.
 */
export function applyCorrections(
  page: CorrectedFile,
  corrections: Correction[],
  onUnfit: (correction: Correction) => void,
): CorrectedFile {
  return corrections.reduce((now, correction) => {
    const line = plain(now.lines[correction.lines[0] - 1] ?? '')
    const fits = line.startsWith(plain(correction.begins)) && correction.lines[1] <= now.lines.length
    const made = fits ? operations[correction.operation](now, correction) : undefined
    if (!made) onUnfit(correction)
    return made ?? now
  }, page)
}
