import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeProblemOf } from '../files/write-problem.ts'
import { withCorrection, withoutLast } from '../ingest/correct/addition.ts'
import { CORRECTIONS, type Correction, readCorrections } from '../ingest/correct/correction.ts'
import { changeCorrections } from '../ingest/correct/keep-corrections.ts'
import { factsFor, type Manifest } from '../ingest/issue/manifest.ts'
import { Mistaken } from '../ingest/mistaken.ts'
import { manifestOf } from '../ingest/read-corpus.ts'
import { pathInCorpus } from '../ingest/reading/source-lines.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { type Corpora, homeOf } from '../store/corpora.ts'
import { isCluster } from '../text/cluster-address.ts'
import { changes } from './fix-changes.ts'
import type { FixOutcome, FixWish, UnfixOutcome } from './fix-wish.ts'
import { readable } from './readable.ts'
import { correctionFor } from './wished.ts'

const isFolder = (corpus: string) => statSync(corpus, { throwIfNoEntry: false })?.isDirectory() === true

/** An article and whom it speaks of, as the index has them. */
interface Known {
  article: Article
  entities: Entity[]
}

/** What would become of a file by a correction, kept where that is wanted; or why it cannot be done. */
export async function fix(corpora: Corpora, found: Known, wish: FixWish): Promise<FixOutcome> {
  const { corpus, file } = homeOf(corpora, found.article.source.file)
  const known = {
    entities: found.entities,
    article: {
      ...found.article,
      id: homeOf(corpora, found.article.id).file,
      source: { ...found.article.source, file },
    },
  }
  if (isCluster(corpus)) return { problem: 'inCluster' }
  if (!isFolder(corpus)) return { problem: existsSync(corpus) ? 'notAFolder' : 'packed' }
  try {
    const manifest = manifestOf([corpus])
    if (!wish.isKept)
      return madeOf({ corpus, known, wish, manifest }, readCorrections(corpus, CORRECTIONS)).outcome
    return await changeCorrections<FixOutcome>(corpus, (corrections, before) => {
      const { correction, outcome } = madeOf({ corpus, known, wish, manifest }, corrections)
      if (!correction) return { outcome }
      const bytes = withCorrection(before, correction)
      return bytes ? { bytes, outcome } : { outcome: { problem: 'otherForm' } }
    })
  } catch (error) {
    if (error instanceof Mistaken) return { problem: 'broken', what: error.message }
    return { problem: writeProblemOf(error), what: corpus }
  }
}

/** Takes the last correction of all back, where it stands as it was written here. */
export async function unfix(corpora: Corpora): Promise<UnfixOutcome> {
  const corpus = lastCorrected(corpora)
  if (corpus === undefined) return { problem: 'nothingToUndo' }
  return changeCorrections<UnfixOutcome>(corpus, (known, before) => {
    const last = known.at(-1)
    if (!last) return { outcome: { problem: 'nothingToUndo' } }
    const bytes = withoutLast(before, last)
    return bytes ? { bytes, outcome: { undone: told(last) } } : { outcome: { problem: 'byHand' } }
  })
}

/** @example 'head 2021-03-05-01.txt:40 市图书馆 → 新题' */
const told = ({ operation, file, lines, begins, value }: Correction): string =>
  `${operation} ${file}:${lines[0]} ${[begins, value].filter(Boolean).join(' → ')}`

/** The folder whose corrections were written last. */
function lastCorrected(corpora: Corpora): string | undefined {
  const written = (corpus: string) =>
    statSync(join(corpus, CORRECTIONS), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return corpora.filter(isFolder).sort((one, other) => written(other) - written(one))[0]
}

interface Fixing {
  corpus: string
  known: Known
  wish: FixWish
  manifest: Manifest
}

/** What a wish comes to beside the corrections that are known. */
function madeOf(
  { corpus, known, wish, manifest }: Fixing,
  corrections: Correction[],
): { outcome: FixOutcome; correction?: Correction } {
  const { article } = known
  const { file } = article.source
  const path = pathInCorpus(corpus, file)
  const page = path === undefined ? undefined : readable(path, file, factsFor(manifest, file))
  if (!page) return { outcome: { problem: 'packed' } }
  const read = (corrections: Correction[]) => {
    let isUnfit = false
    const onUnfit = () => {
      isUnfit = true
    }
    const parts = page.results({ corrections, onUnfit })
    return { articles: parts.flatMap(({ articles }) => articles), date: parts[0]?.date ?? null, isUnfit }
  }
  const own = corrections.filter((correction) => correction.file === file)
  const before = read(own)
  const correction = correctionFor(article, wish, page.lines, before.articles)
  if (!correction) return { outcome: { problem: 'nothingToDo' } }
  const after = read([...own, correction])
  if (after.isUnfit && !before.isUnfit) return { outcome: { problem: 'unfit' } }
  return { correction, outcome: changes(known, correction, [before, after]) }
}
