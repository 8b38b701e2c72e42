import type { Archive } from '../store/archive.ts'
import { type Corpora, homeOf } from '../store/corpora.ts'
import type { SourceLines } from './told.ts'

/** Lines shown before and after those of a block. */
const AROUND = 3

/** The lines of the file that a block of an article came from, with some around them. */
export async function source(
  archive: Archive,
  { corpora, followsLinks }: { corpora: Corpora; followsLinks: boolean },
  { id, block }: { id: string; block: number },
): Promise<SourceLines | undefined> {
  const archived = await archive.article(id)
  if (!archived) return undefined
  const { pathInCorpus, sourceLines } = await import('../ingest/reading/source-lines.ts')
  const { file: named, lines: whole, sheet } = archived.article.source
  const { corpus, file } = homeOf(corpora, named)
  const own = archived.article.body[block]?.lines ?? whole
  const all = sourceLines(corpus, file, followsLinks)
  const path = pathInCorpus(corpus, file, followsLinks) ?? null
  if (!all) return { file: named, path, ...(sheet !== undefined && { sheet }), lines: [] }
  const [first, last] = [own[0]?.[0] ?? 1, own.at(-1)?.[1] ?? 1]
  const numbers = all.flatMap((_, index) =>
    index + 1 >= first - AROUND && index + 1 <= last + AROUND ? [index + 1] : [],
  )
  return {
    file: named,
    path,
    lines: numbers.map((number) => ({
      number,
      text: all[number - 1]!,
      isOwn: own.some(([from, to]) => from <= number && number <= to),
    })),
  }
}
