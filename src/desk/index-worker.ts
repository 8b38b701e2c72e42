import { parentPort, workerData } from 'node:worker_threads'
import { Mistaken } from '../ingest/mistaken.ts'
import { Hindered } from '../store/hindered.ts'
import { refreshArchive } from '../store/open-archive.ts'
import type { FromIndexer, IndexerData } from './shelf.ts'

// Brings the index of a corpus up to date, and tells how far it has come.

/** More often than this nobody looks, in milliseconds. */
const PAUSE = 100

const { index, path, ...options } = workerData as IndexerData
const post = (message: FromIndexer) => parentPort!.postMessage(message)
let told = 0
let isChanged = false
async function refresh(): Promise<void> {
  try {
    await refreshArchive(index, path, {
      ...options,
      onProgress: (progress) => {
        isChanged = true
        const now = performance.now()
        if (now - told < PAUSE) return
        told = now
        post({ progress: { ...progress } })
      },
      onCommitted: () => post({ committed: true }),
      onWaiting: () => post({ hindrance: { why: 'busy', path: index } }),
    })
    post({ hindrance: null })
    if (isChanged || told === 0) post({ committed: true })
  } catch (error) {
    if (error instanceof Hindered) post({ hindered: { why: error.why, path: error.path } })
    else if (error instanceof Mistaken) post({ hindered: { why: 'mistaken', path: error.message } })
    else post({ failure: (error as Error).message })
  }
}

void refresh()
