import { Worker } from 'node:worker_threads'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Archive } from '../store/archive.ts'
import { type OpenIndex, openIndex } from '../store/open-archive.ts'
import type { News } from './desk.ts'

/** How often the folders of a corpus are looked at for what came or went, in milliseconds. */
const LOOK = 2000

/** What the thread that writes the index tells. */
export type FromIndexer = { progress: Progress } | { committed: true } | { failure: string }

/** The index of a corpus while it is read: opened as soon as there is something in it, kept up to date meanwhile. */
export class Shelf {
  private index: OpenIndex | undefined
  private indexer: Worker | undefined
  private waiting: { resolve: (archive: Archive) => void; reject: (error: Error) => void }[] = []

  constructor(
    private readonly path: string,
    private readonly folder: string,
    private readonly tell: (news: News) => void,
  ) {
    this.index = openIndex(path, folder)
    // Where no file came or went, whether one was changed is asked later: the first keys are to be answered first.
    if (this.index?.isUnchanged()) setTimeout(() => this.refresh(), LOOK).unref()
    else this.refresh()
    setInterval(() => {
      if (!this.indexer && this.index && !this.index.isUnchanged()) this.refresh()
    }, LOOK).unref()
  }

  /** The archive, once there is something to read in it. */
  archive(): Promise<Archive> {
    if (this.index) return Promise.resolve(this.index.archive)
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** Lets another thread bring the index up to date. */
  private refresh(): void {
    const { path, folder } = this
    this.indexer = new Worker(new URL('./index-worker.js', import.meta.url), { workerData: { path, folder } })
    this.indexer.on('message', (message: FromIndexer) => {
      if ('progress' in message) this.tell({ progress: message.progress })
      else if ('failure' in message) this.fail(new Error(message.failure))
      else this.open()
    })
    this.indexer.on('error', (error: Error) => this.fail(error))
    this.indexer.on('exit', () => {
      this.indexer = undefined
      this.tell({ progress: undefined })
    })
  }

  /** Reads what was written: a file that was made anew is another one than the one that was open. */
  private open(): void {
    const before = this.index
    const now = openIndex(this.path, this.folder)
    if (!now) return
    this.index = now
    before?.archive.close()
    for (const { resolve } of this.waiting.splice(0)) resolve(now.archive)
    this.tell({ changed: true })
  }

  private fail(error: Error): void {
    // What is in the index can be read, whether or not more can be written.
    if (this.index) return
    for (const { reject } of this.waiting.splice(0)) reject(error)
  }
}
