import { Library } from '../draft/ask/library.ts'
import type { Archive } from '../store/archive.ts'
import type { Corpora } from '../store/corpora.ts'
import type { OpenedArchive, OpenOptions } from '../store/open-archive.ts'
import { openCorpora } from '../store/open-corpora.ts'
import { watched } from '../store/watched.ts'

/** Files that change all the time are read again so often. */
const PATIENCE = 2

/** What is asked of an archive, and what was learned of it for drafts. */
export interface Held {
  archive: Archive
  library: Library
}

interface Opened extends Held {
  opened: OpenedArchive
  /** Everything that was answered came from these articles. */
  articles: Set<number>
}

/**
 * An archive that is asked for hours, one question after the other: what is answered stands in the files then, also
 * where it was found out before.
 */
export class HeldArchive {
  private held: Opened | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    readonly corpora: Corpora,
    private readonly options: OpenOptions,
  ) {}

  ask<Answer>(question: (held: Held) => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(() => this.answer(question))
    this.last = answer.catch(() => {})
    return answer
  }

  private async answer<Answer>(question: (held: Held) => Promise<Answer>): Promise<Answer> {
    let held = this.held ?? (await this.open(false))
    if (!held.opened.hindrance && !held.opened.isUnchanged()) held = await this.open(true)
    for (let again = 0; ; again++) {
      const answer = await question(held)
      const { opened, articles } = held
      if (opened.hindrance || again >= PATIENCE || opened.areAsRead(articles)) return answer
      held = await this.open(true)
    }
  }

  private async open(isStale: boolean): Promise<Opened> {
    await this.held?.opened.archive.close()
    this.held = undefined
    const opened = await openCorpora(this.corpora, { ...this.options, ...(isStale && { isStale }) })
    const { archive, articles } = watched(opened.archive)
    this.held = { opened, archive, articles, library: new Library(archive, null) }
    return this.held
  }

  async close(): Promise<void> {
    await this.last
    await this.held?.opened.archive.close()
    this.held = undefined
  }
}
