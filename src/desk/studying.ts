import type { Archive } from '../store/archive.ts'
import { STUDY_CHOICES, type StudyName } from '../study/choices.ts'
import { Company } from '../study/collocates.ts'
import { Companions } from '../study/companions.ts'
import { type PlacedLine, placedLinesOf } from '../study/concordance.ts'
import { type Drawn, draw, type OnProgress, type Read, readDrawn } from '../study/drawn.ts'
import { Frequencies, keysOf } from '../study/keyness.ts'
import { LEAST, MANY, SAMPLE, SPAN } from '../study/limits.ts'
import { patient } from '../study/patient.ts'
import { reprintsOf } from '../study/reuse/reprints.ts'
import { usesOfPhrase } from '../study/reuse/uses-of-phrase.ts'
import { hasHits, restOf, type StudySet, setOf } from '../study/set.ts'
import { sorted } from '../study/sorting.ts'
import { collectedFrom, Hinders } from './collected.ts'
import type { ChoiceOf, Studied, StudyWish, Told, Unstudied } from './studies.ts'
import { timeOf } from './time-of.ts'

interface Desk {
  /** Where collections are kept. */
  collections: string
  isWanted: () => boolean
  /** Told what has come so far, while there is more to come. */
  onSome: (some: Studied) => void
}

/** What is known of a view before its rows are. */
type Begun = Omit<Told<StudyName>, 'what' | 'rows' | 'isWhole' | 'sums'>

/** So many milliseconds lie between two reports on how far a view has come. */
const PAUSE = 150
/** Lines of a concordance that fill any screen: they are told at once. */
const SCREEN = 100

/** Looks at a set of articles in one of the ways there are. */
export async function studied(archive: Archive, wish: StudyWish, desk: Desk): Promise<Studied | Unstudied> {
  try {
    return await new Study(patient(archive, desk.isWanted), wish, desk).told()
  } catch (error) {
    if (error instanceof Hinders) return error.why
    throw error
  }
}

const ALL_DAYS = { since: null, until: null }

class Study {
  private last = performance.now()

  constructor(
    private readonly archive: Archive,
    private readonly wish: StudyWish,
    private readonly desk: Desk,
  ) {}

  told(): Promise<Studied> {
    switch (this.wish.what) {
      case 'concordance':
        return this.concordance()
      case 'time':
        return this.time()
      case 'company':
        return this.company()
      case 'difference':
        return this.difference()
      case 'firstUse':
        return this.firstUse()
    }
  }

  private choice = <What extends StudyName>(what: What): ChoiceOf<What> =>
    STUDY_CHOICES[what][this.wish.choice] ?? STUDY_CHOICES[what][0]

  private set(line: string): StudySet {
    return setOf(line, ALL_DAYS, collectedFrom(this.desk.collections))
  }

  private setWithHits(line: string): StudySet {
    const set = this.set(line)
    if (!hasHits(set)) throw new Hinders({ hinders: 'noHits', what: line })
    return set
  }

  /** Says now and then how far reading has come, with what there is to see. */
  private reporting =
    (total: number, drawn: Drawn | undefined, seen: () => PlacedLine[]): OnProgress =>
    (done, all) => {
      const now = performance.now()
      if (now - this.last < PAUSE) return
      this.last = now
      this.report({ total, sample: drawn?.sample ?? null, read: [done, all] }, seen())
    }

  private report(begun: Begun, rows: PlacedLine[] = []): void {
    const { what } = this.wish
    const own = { ...begun, isWhole: false, sums: {} }
    this.desk.onSome(
      what === 'concordance' ? { ...own, what, rows } : ({ ...own, what, rows: [] } as Studied),
    )
  }

  private draw(set: StudySet): Promise<Drawn> {
    const sample = this.wish.isAll ? undefined : SAMPLE
    return draw(
      this.archive,
      set,
      sample,
      this.reporting(0, undefined, () => []),
    )
  }

  /** The articles of a set that are read, each with its hits. */
  private read(set: StudySet, drawn: Drawn, seen: () => PlacedLine[] = () => []): AsyncGenerator<Read> {
    return readDrawn(this.archive, set, drawn, this.reporting(drawn.total, drawn, seen))
  }

  private whole = ({ total, sample }: Drawn): Begun & { isWhole: true } => {
    const read = sample?.size ?? total
    return { total, sample, read: [read, read], isWhole: true }
  }

  private async concordance(): Promise<Studied> {
    const set = this.setWithHits(this.wish.line)
    const sorting = this.choice('concordance')
    const drawn = await this.draw(set)
    const rows: PlacedLine[] = []
    // In any other order than the one they are read in, what comes first is known at the end.
    const first = () => (sorting === 'date' ? rows.slice(0, SCREEN) : [])
    let isShown = false
    for await (const read of this.read(set, drawn, first)) {
      rows.push(...placedLinesOf(read))
      if (isShown || rows.length < SCREEN || sorting !== 'date') continue
      isShown = true
      this.report({ ...this.whole(drawn), read: [0, drawn.sample?.size ?? drawn.total] }, first())
    }
    const own = { ...this.whole(drawn), sums: { hits: rows.length } }
    return { ...own, what: 'concordance', rows: sorted(rows, sorting) }
  }

  private async time(): Promise<Studied> {
    const { line, against } = this.wish
    const lines = [...line.split(/[;；]/), ...(against === null ? [] : [against])]
    const sets = lines.filter((own) => own.trim() !== '').map((own) => this.set(own.trim()))
    const onProgress = this.reporting(0, undefined, () => [])
    const { total, rows, sums } = await timeOf(this.archive, sets, this.choice('time'), onProgress)
    return { what: 'time', total, sample: null, read: [total, total], isWhole: true, rows, sums }
  }

  private async company(): Promise<Studied> {
    const set = this.setWithHits(this.wish.line)
    const drawn = await this.draw(set)
    const { query } = set
    if (query.ask === 'named') {
      const companions = new Companions((kind, name) => kind === query.kind && name === query.name)
      let read = 0
      for await (const own of this.read(set, drawn)) {
        read++
        companions.add(own)
      }
      const { rows, all } = await companions.companions(this.archive, LEAST)
      const own = { ...this.whole(drawn), sums: { n: read, N: all } }
      return { ...own, what: 'company', rows: rows.slice(0, MANY) }
    }
    const company = new Company(SPAN, this.choice('company'))
    for await (const { fields } of this.read(set, drawn)) company.add(fields)
    const { hits, within, words } = company.sums()
    const sums = { hits, W: within, N: words, span: SPAN }
    return { ...this.whole(drawn), what: 'company', rows: company.collocates(LEAST).slice(0, MANY), sums }
  }

  private async difference(): Promise<Studied> {
    const { line, against } = this.wish
    const set = this.set(line)
    if (against === null && set.wanted.patterns.length > 0)
      throw new Hinders({ hinders: 'noPattern', what: line })
    const [drawn, one] = await this.frequencies(set)
    const [beside, other] = await this.frequencies(
      against === null ? restOf(set, ALL_DAYS) : this.set(against),
    )
    const sums = { a: one.size, b: other.size, articlesOfB: beside.total }
    return {
      ...{ ...this.whole(drawn), sample: drawn.sample ?? beside.sample, sums },
      ...{ what: 'difference', rows: keysOf(one, other, LEAST).slice(0, MANY) },
    }
  }

  private async frequencies(set: StudySet): Promise<[Drawn, Frequencies]> {
    const drawn = await this.draw(set)
    const frequencies = new Frequencies('word', this.choice('difference'))
    for await (const { fields } of this.read(set, drawn)) frequencies.add(fields)
    return [drawn, frequencies]
  }

  /** Of an article where it was printed before or again, of anything else where it was said. */
  private async firstUse(): Promise<Studied> {
    const { line } = this.wish
    const article = await this.archive.article(line)
    const rows = article
      ? await reprintsOf(this.archive, article, (query) => query)
      : await usesOfPhrase(this.archive, line, (query) => query)
    const [total, sample] = [rows.length, null]
    return { what: 'firstUse', total, sample, read: [total, total], isWhole: true, rows, sums: {} }
  }
}
