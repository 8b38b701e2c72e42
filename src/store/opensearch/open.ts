import type { Login } from '../../model/login.ts'
import type { Archive, ArchivedArticle } from '../archive.ts'
import { guarded } from '../guarded.ts'
import { Hindered } from '../hindered.ts'
import type { OpenIndex } from '../open-archive.ts'
import { hasShape, haveShape } from '../sqlite/article-shape.ts'
import { addressOf } from './address.ts'
import { OpenSearchArchive } from './archive.ts'
import { FACTS } from './documents.ts'
import { VERSION } from './mapping.ts'
import { SearchIndex } from './search-index.ts'
import { Transport } from './transport.ts'

type Mappings = Record<string, { mappings?: { _meta?: { lbx?: number } } } | undefined>

/** Refuses an index whose fields are others than those that are asked for. */
export async function refuseOtherVersion(index: SearchIndex): Promise<void> {
  const { body } = await index.ask('GET', '/_mapping')
  const versions = Object.values((body ?? {}) as Mappings).map((own) => own?.mappings?._meta?.lbx)
  if (versions.length === 0 || versions.some((version) => version !== VERSION))
    throw index.transport.hindered('oldMapping')
}

interface Opening {
  login?: Login | undefined
  /** In milliseconds. */
  patience?: number
}

/** An index of a cluster: it is asked as it is, and follows no files of this machine. */
export async function openCluster(named: string, { login, patience }: Opening = {}): Promise<OpenIndex> {
  const address = addressOf(named, login)
  const index = new SearchIndex(new Transport(address, patience), address.name)
  try {
    await refuseOtherVersion(index)
    // Until the first writer has come to its end there is nothing whole to be asked.
    const [facts] = await index.get([FACTS])
    if (!facts) throw new Hindered('notWritten', named)
  } catch (error) {
    index.close()
    throw error
  }
  return {
    archive: careful(new OpenSearchArchive(index), new Hindered('clusterFails', named)),
    isUnchanged: () => true,
    areAsRead: () => true,
    changes: function* () {},
  }
}

/** What a cluster says may come from anybody who can write there. */
function careful(archive: OpenSearchArchive, failure: Hindered): Archive {
  const explain = (error: unknown) =>
    error instanceof TypeError || error instanceof SyntaxError ? failure : error
  const checked = (found: ArchivedArticle) => {
    if (!hasShape(found) || !haveShape(found.entities)) throw failure
    return found
  }
  const until = (signal: AbortSignal) => careful(archive.until(signal), failure)
  return Object.assign(Object.create(guarded(archive, { explain, checked })) as Archive, { until })
}
