import { Hindered } from '../hindered.ts'
import type { OpenIndex } from '../open-archive.ts'
import { addressOf } from './address.ts'
import { OpenSearchArchive } from './archive.ts'
import { FACTS } from './documents.ts'
import { VERSION } from './mapping.ts'
import { SearchIndex } from './search-index.ts'
import { Transport } from './transport.ts'

/** Refuses an index whose fields are others than those that are asked for. */
export async function refuseOtherVersion(index: SearchIndex): Promise<void> {
  const { body } = await index.ask('GET', '/_mapping')
  const versions = Object.values((body ?? {}) as Record<string, { mappings?: { _meta?: { lbx?: number } } }>)
  if (versions.length === 0 || versions.some(({ mappings }) => mappings?._meta?.lbx !== VERSION))
    throw new Hindered('oldMapping', index.transport.address.named)
}

/** An index of a cluster: it is asked as it is, and follows no files of this machine. */
export async function openCluster(named: string, patience?: number): Promise<OpenIndex> {
  const address = addressOf(named)
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
    archive: new OpenSearchArchive(index),
    isUnchanged: () => true,
    areAsRead: () => true,
    changes: function* () {},
  }
}
