import { parentPort } from 'node:worker_threads'
import { keep, type ToKeep } from './keep.ts'

// Keeps what the explorer remembers while it goes on: a disk takes longer to be sure than a key may wait.

parentPort!.on('message', (given: ToKeep) => parentPort!.postMessage(keep(given, 0)))
