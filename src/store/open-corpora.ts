import { isCluster } from '../text/cluster-address.ts'
import { type Corpora, kindOf, partNames } from './corpora.ts'
import { isDamagedNow } from './health.ts'
import { Hindered } from './hindered.ts'
import { ManyArchive } from './many/archive.ts'
import { fromRow, MOST } from './many/order.ts'
import { type OpenedArchive, type OpenIndex, type OpenOptions, openArchive } from './open-archive.ts'
import { openPreparedIndex } from './open-prepared.ts'

export type OpenCorporaOptions = OpenOptions & { isStale?: boolean; isDamaged?: boolean }

/** Opens what is named to ask it, several corpora as one archive. */
export async function openCorpora(corpora: Corpora, options: OpenCorporaOptions): Promise<OpenedArchive> {
  if (corpora.length === 1) return openCorpus(corpora[0]!, options)
  if (corpora.length > MOST) throw new Hindered('tooMany', corpora[MOST]!)
  const opened: OpenedArchive[] = []
  try {
    for (const corpus of corpora) opened.push(await openCorpus(corpus, ofPart(corpus, options)))
  } catch (error) {
    for (const { archive } of opened) await archive.close()
    throw error
  }
  const hindrance = opened.find((part) => part.hindrance)?.hindrance
  return { ...openTogether(partNames(corpora), opened), ...(hindrance && { hindrance }) }
}

function openCorpus(corpus: string, options: OpenCorporaOptions): Promise<OpenedArchive> {
  return kindOf(corpus) === 'pages' ? openArchive(corpus, options) : openOther(corpus, options)
}

/** Opens what follows no files: an index made elsewhere, or one of a cluster. */
export async function openOther(
  corpus: string,
  { folder, login }: Pick<OpenOptions, 'folder' | 'login'>,
): Promise<OpenIndex> {
  if (isCluster(corpus)) {
    const { openCluster } = await import('./opensearch/open.ts')
    return openCluster(corpus, { login })
  }
  if (kindOf(corpus) === 'none') throw new Hindered('gone', corpus)
  return openPreparedIndex(corpus, folder)
}

/** Of several indexes the damaged ones alone are made anew. */
const ofPart = (corpus: string, options: OpenCorporaOptions): OpenCorporaOptions =>
  options.isDamaged && kindOf(corpus) === 'pages' && !isDamagedNow(corpus, options.folder)
    ? { ...options, isDamaged: false }
    : options

/** Several open indexes as one. */
export function openTogether(names: string[], parts: OpenIndex[]): OpenIndex {
  return {
    archive: new ManyArchive(parts.map(({ archive }, index) => ({ archive, name: names[index]! }))),
    isUnchanged: () => parts.every((part) => part.isUnchanged()),
    areAsRead: (articles) => {
      const own = parts.map((): number[] => [])
      for (const article of articles) {
        const { part, number } = fromRow(article)
        own[part]?.push(number)
      }
      return parts.every((part, index) => own[index]!.length === 0 || part.areAsRead(own[index]!))
    },
    changes: function* () {
      for (const part of parts) yield* part.changes()
    },
  }
}
