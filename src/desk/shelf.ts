import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../ingest/read-corpus.ts'
import type { Archive } from '../store/archive.ts'
import { Hindered, type Hindering } from '../store/hindered.ts'
import { type LocalIndex, openIndexAt } from '../store/open-archive.ts'
import { indexPath } from '../store/where.ts'
import type { News } from './desk.ts'
import { Lending } from './lending.ts'
import type { Shelving } from './shelving.ts'

/** How often the folders of a corpus are looked at for what came or went, in milliseconds. */
const LOOK = 2000
/** All files are looked at, some at a time, so that nobody who asks meanwhile waits: 270,000 in half a minute. */
const STEP = 25
/** And so long afterwards once more. */
const REST = 10_000

/** Before it is known how much there is to read. */
const NOTHING_YET: Progress = { files: 0, allFiles: 0, bytes: 0, allBytes: 0, articles: 0 }

/** What the thread that writes the index tells. */
export type FromIndexer =
  | { progress: Progress }
  | { committed: true }
  | { hindrance: Hindering | null }
  /** It has come to its end by this. */
  | { hindered: Hindering }
  | { failure: string }

export interface IndexerData {
  /** The file of the index, and the corpus. */
  index: string
  path: string
  folder: string
  followsLinks: boolean
  isConfined: boolean
  isDamaged?: boolean
}

/** The index of a corpus while it is read: opened as soon as there is something in it, kept up to date meanwhile. */
export class Shelf implements Shelving {
  private readonly file: string
  private open: LocalIndex | undefined
  private readonly lending = new Lending<Archive>()
  private indexer: Worker | undefined
  private waiting: { resolve: (archive: Archive) => void; reject: (error: Error) => void }[] = []
  private isGone = false
  /** There was something to read: what is asked waits until there is again. */
  private hasBeenOpen = false
  private isDamaged = false
  /** Why there is nothing to read, and will be nothing. */
  private failure: Error | undefined

  constructor(
    private readonly path: string,
    private readonly folder: string,
    private readonly reach: Pick<IndexerData, 'followsLinks' | 'isConfined'>,
    private readonly tell: (news: News) => void,
  ) {
    // Found once: of a corpus that is gone nobody could say where its index lies.
    this.file = indexPath(path, folder)
    this.open = openIndexAt(this.file, path)
    this.hasBeenOpen = this.open !== undefined
    // Where no file came or went, whether one was changed is asked later: the first keys are to be answered first.
    if (this.open?.isUnchanged()) setTimeout(() => this.refresh(), LOOK).unref()
    else this.refresh()
    setInterval(() => this.look(), LOOK).unref()
    this.lookAtAll()
  }

  /** Asks the archive, once there is something to read in it; it is not closed before the answer. */
  async ask<Value>(question: (archive: Archive) => Promise<Value>): Promise<Value> {
    return this.lending.lend(await this.archive(), question)
  }

  private archive(): Promise<Archive> {
    if (this.open) return Promise.resolve(this.open.archive)
    if (this.failure) return Promise.reject(this.failure)
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** True where these articles stand in their files as they were read; where not, the files are read again. */
  areAsRead(articles: Iterable<number>): boolean {
    if (!this.open || this.isGone) return !this.isGone
    const { open } = this
    const isTrue = isSo(() => open.areAsRead(articles))
    if (!isTrue) this.refresh()
    return isTrue
  }

  /** Bytes of the index are not as they were written: it is made anew, and what is asked waits for it. */
  rebuild(): void {
    if (this.open) this.lending.close(this.open.archive)
    this.open = undefined
    this.isDamaged = true
    this.tell({ rebuilt: true })
    this.refresh()
  }

  /** The disk of the index fails: what is asked waits until it is well. */
  wait(): Promise<void> {
    this.tell({ hindrance: { why: 'failing', path: this.file } })
    return new Promise((resolve) => setTimeout(resolve, LOOK))
  }

  private look(): void {
    const isGone = !existsSync(this.path)
    if (isGone !== this.isGone) this.tell({ hindrance: isGone ? { why: 'gone', path: this.path } : null })
    this.isGone = isGone
    if (isGone) return
    // Another program may have read what came or went: to this one nothing is missing then but what it told the screen.
    if (this.open && !isSo(this.open.isAsOpened)) this.reopen()
    const { open } = this
    if (open ? !isSo(open.isUnchanged) : this.hasBeenOpen) this.refresh()
  }

  /** A file that was changed in place is found by looking at all of them. */
  private lookAtAll(): void {
    const { open } = this
    const changes = open?.changes()
    const step = () => {
      // An index that was opened anew is looked through from its beginning.
      const isOther = this.indexer || this.isGone || this.open !== open
      const { done = true, value } = isOther ? {} : nextOf(changes)
      if (value) this.refresh()
      if (done || value) setTimeout(() => this.lookAtAll(), REST).unref()
      else setTimeout(step, STEP).unref()
    }
    setTimeout(step, REST).unref()
  }

  /** Lets another thread bring the index up to date. */
  private refresh(): void {
    if (this.indexer) return
    this.failure = undefined
    this.tell({ progress: NOTHING_YET })
    const { file: index, path, folder, reach, isDamaged } = this
    const workerData: IndexerData = { index, path, folder, ...reach, isDamaged }
    this.indexer = new Worker(new URL('./index-worker.js', import.meta.url), { workerData })
    this.indexer.on('message', (message: FromIndexer) => {
      if ('progress' in message) this.tell({ progress: message.progress })
      else if ('committed' in message) this.reopen()
      else if ('hindrance' in message) this.tell({ hindrance: message.hindrance })
      else if ('hindered' in message) {
        const { why, path: where } = message.hindered
        this.tell({ hindrance: message.hindered })
        this.fail(new Hindered(why, where))
      } else this.fail(new Error(message.failure))
    })
    this.indexer.on('error', (error: Error) => this.fail(error))
    this.indexer.on('exit', () => {
      this.indexer = undefined
      this.tell({ progress: undefined })
    })
  }

  /** Reads what was written: a file that was made anew is another one than the one that was open. */
  private reopen(): void {
    const before = this.open
    const now = openIndexAt(this.file, this.path)
    if (!now) return
    this.open = now
    this.hasBeenOpen = true
    this.isDamaged = false
    if (before) this.lending.close(before.archive)
    for (const { resolve } of this.waiting.splice(0)) resolve(now.archive)
    this.tell({ changed: true })
  }

  private fail(error: Error): void {
    // What is in the index can be read, whether or not more can be written.
    if (this.hasBeenOpen) return
    this.failure = error
    for (const { reject } of this.waiting.splice(0)) reject(error)
  }
}

/** False too where the index cannot be asked: whoever reads the files again finds out why. */
function isSo(ask: () => boolean): boolean {
  try {
    return ask()
  } catch {
    return false
  }
}

function nextOf(changes: Generator<boolean> | undefined): { done?: boolean; value?: boolean | undefined } {
  try {
    return changes?.next() ?? {}
  } catch {
    return { value: true }
  }
}
