import type Database from 'libsql'
import type { WordCount, WordSums } from '../tallies.ts'
import { addWords, type PackedWords, packWords } from './packed-words.ts'

/** Stands for the month of what has no date, and comes before all months. */
const UNDATED = ''

type MonthRow = PackedWords & { month: string; articles: number; uses: number }

/** With the article that it was last counted in. */
type Changed = WordCount & { last: number }

/** How often each word stands in a month, kept as articles come and go: the counts of a transaction are put together. */
export class MonthWords {
  private readonly changes = new Map<string, Omit<WordSums, 'words'> & { words: Map<string, Changed> }>()
  private counted = 0

  constructor(private readonly database: Database.Database) {}

  /** Counts an article, or one that goes. */
  count(day: string | null, words: string, sign: 1 | -1): void {
    const month = day?.slice(0, MONTH) ?? UNDATED
    const sums = this.changes.get(month) ?? { articles: 0, uses: 0, words: new Map<string, Changed>() }
    this.changes.set(month, sums)
    sums.articles += sign
    if (words === '') return
    this.counted++
    for (const word of words.split(' ')) {
      let count = sums.words.get(word)
      if (!count) {
        count = { uses: 0, articles: 0, last: 0 }
        sums.words.set(word, count)
      }
      count.uses += sign
      sums.uses += sign
      if (count.last === this.counted) continue
      count.articles += sign
      count.last = this.counted
    }
  }

  flush(): void {
    const read = this.database.prepare('SELECT * FROM month_words WHERE month = ?')
    const write = this.database.prepare('INSERT OR REPLACE INTO month_words VALUES (?, ?, ?, ?, ?)')
    const remove = this.database.prepare('DELETE FROM month_words WHERE month = ?')
    for (const [month, change] of this.changes) {
      const before = read.get(month) as MonthRow | undefined
      const all: Map<string, WordCount> = change.words
      if (before?.uses) addWords(all, before)
      for (const [word, { articles }] of all) if (articles === 0) all.delete(word)
      const articles = change.articles + (before?.articles ?? 0)
      const { words, counts } = packWords(all)
      if (articles === 0) remove.run(month)
      else write.run([month, articles, change.uses + (before?.uses ?? 0), words, counts])
    }
    this.changes.clear()
  }
}

/** Characters of a day that tell its month. */
const MONTH = 7

/**
 * The words of all articles between two days as far as they are summed; nothing where these are not whole months, or
 * lie beyond the days that the numbers of articles tell apart.
 */
export function wordsBetween(
  database: Database.Database,
  from: string | null,
  to: string | null,
): AsyncGenerator<WordSums> | undefined {
  const [first, last] = [from?.slice(0, MONTH), to?.slice(0, MONTH)]
  if (first !== undefined && !(from!.endsWith('-01') && first > EARLIEST && first <= LATEST)) return undefined
  if (last !== undefined && !(isLastOfMonth(to!) && last >= EARLIEST)) return undefined
  // What has no date belongs to no days, but to all articles.
  return summed(database, first ?? (last === undefined ? UNDATED : EARLIEST), last ?? BEHIND_ALL)
}

/** What is older has a number of this month, too. */
const EARLIEST = '1800-01'
const LATEST = '2199-12'
const BEHIND_ALL = '~'

async function* summed(database: Database.Database, first: string, last: string): AsyncGenerator<WordSums> {
  const sums: WordSums = { articles: 0, uses: 0, words: new Map<string, WordCount>() }
  const months = database
    .prepare('SELECT month FROM month_words WHERE month BETWEEN ? AND ? ORDER BY month')
    .all([first, last]) as { month: string }[]
  const read = database.prepare('SELECT * FROM month_words WHERE month = ?')
  yield sums
  for (const { month } of months) {
    const row = read.get(month) as MonthRow | undefined
    // Gone meanwhile.
    if (!row) continue
    sums.articles += row.articles
    sums.uses += row.uses
    if (row.uses > 0) addWords(sums.words, row)
    yield sums
  }
}

function isLastOfMonth(day: string): boolean {
  const [year, month, last] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last
}
