import { parentPort, workerData } from 'node:worker_threads'
import { refreshArchive } from '../store/open-archive.ts'
import type { FromIndexer } from './shelf.ts'

// Brings the index of a corpus up to date, and tells how far it has come.

/** More often than this nobody looks, in milliseconds. */
const PAUSE = 100

const { path, folder } = workerData as { path: string; folder: string }
const post = (message: FromIndexer) => parentPort!.postMessage(message)
let told = 0
let isChanged = false
try {
  await refreshArchive(path, {
    folder,
    onProgress: (progress) => {
      isChanged = true
      const now = performance.now()
      if (now - told < PAUSE) return
      told = now
      post({ progress: { ...progress } })
    },
    onCommitted: () => post({ committed: true }),
  })
  if (isChanged || told === 0) post({ committed: true })
} catch (error) {
  post({ failure: (error as Error).message })
}
