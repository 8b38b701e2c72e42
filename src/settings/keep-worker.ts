import { parentPort } from 'node:worker_threads'
import { keep } from './keep.ts'
import { fromText } from './to-keep.ts'

// Keeps what the explorer remembers while it goes on: a disk takes longer to be sure than a key may wait.

parentPort!.on('message', (text: string) => parentPort!.postMessage(keep(fromText(text), 0)))
