import type { Archive } from '../store/archive.ts'
import { type Corpora, kindOf, partNames } from '../store/corpora.ts'
import { isDamagedNow } from '../store/health.ts'
import { ManyArchive } from '../store/many/archive.ts'
import { fromRow } from '../store/many/order.ts'
import type { OpenOptions } from '../store/open-archive.ts'
import { openOther } from '../store/open-corpora.ts'
import type { News } from './desk.ts'
import { FixedShelf } from './fixed-shelf.ts'
import { type IndexerData, Shelf } from './shelf.ts'
import type { Shelving } from './shelving.ts'

type Reach = Pick<IndexerData, 'followsLinks' | 'isConfined'> & Pick<OpenOptions, 'login'>

/** What is known of the news of each corpus, told of all together. */
class Newsroom {
  private readonly progress: News[] = []
  private readonly hindrances: News[] = []

  constructor(private readonly tell: (news: News) => void) {}

  take(part: number, news: News): void {
    if ('progress' in news) {
      this.progress[part] = news
      const running = this.progress.find((own) => own && 'progress' in own && own.progress)
      this.tell(news.progress ? news : (running ?? news))
    } else if ('hindrance' in news) {
      this.hindrances[part] = news
      const hindered = this.hindrances.find((own) => own && 'hindrance' in own && own.hindrance)
      this.tell(hindered ?? news)
    } else this.tell(news)
  }
}

const shelfOf = (
  corpus: string,
  folder: string,
  { login, ...reach }: Reach,
  tell: (news: News) => void,
): Shelving =>
  kindOf(corpus) === 'pages'
    ? new Shelf(corpus, folder, reach, tell)
    : new FixedShelf(() => openOther(corpus, { folder, login }))

/** The archives of several corpora, asked as one. */
class Shelves implements Shelving {
  private readonly names: string[]

  constructor(
    private readonly corpora: Corpora,
    private readonly folder: string,
    private readonly shelves: Shelving[],
  ) {
    this.names = partNames(corpora)
  }

  ask<Value>(question: (archive: Archive) => Promise<Value>): Promise<Value> {
    // Each is lent until the answer is there.
    const borrow = (archives: Archive[]): Promise<Value> => {
      const next = this.shelves[archives.length]
      if (next) return next.ask((archive) => borrow([...archives, archive]))
      return question(
        new ManyArchive(archives.map((archive, index) => ({ archive, name: this.names[index]! }))),
      )
    }
    return borrow([])
  }

  areAsRead(articles: Iterable<number>): boolean {
    const own = this.shelves.map((): number[] => [])
    for (const article of articles) {
      const { part, number } = fromRow(article)
      own[part]?.push(number)
    }
    // All are asked: each that is not reads its files again.
    const read = this.shelves.map((shelf, index) => own[index]!.length === 0 || shelf.areAsRead(own[index]!))
    return !read.includes(false)
  }

  rebuild(): void {
    const damaged = this.shelves.filter((_, index) => {
      const corpus = this.corpora[index]!
      return kindOf(corpus) === 'pages' && isDamagedNow(corpus, this.folder)
    })
    for (const shelf of damaged.length > 0 ? damaged : this.shelves) shelf.rebuild()
  }

  async wait(): Promise<void> {
    await Promise.all(this.shelves.map((shelf) => shelf.wait()))
  }
}

export function openShelves(
  corpora: Corpora,
  folder: string,
  reach: Reach,
  tell: (news: News) => void,
): Shelving {
  if (corpora.length === 1) return shelfOf(corpora[0]!, folder, reach, tell)
  const newsroom = new Newsroom(tell)
  const shelves = corpora.map((corpus, part) =>
    shelfOf(corpus, folder, reach, (news) => newsroom.take(part, news)),
  )
  return new Shelves(corpora, folder, shelves)
}
