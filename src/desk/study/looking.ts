import type { Archive } from '../../store/archive.ts'
import { STUDY_CHOICES, type StudyName } from '../../study/choices.ts'
import type { PlacedLine } from '../../study/concordance.ts'
import { type Drawn, draw, type OnProgress, type Read, readDrawn } from '../../study/drawn.ts'
import { SAMPLE } from '../../study/limits.ts'
import type { Sample } from '../../study/sample.ts'
import { hasHits, type StudySet, setOf } from '../../study/set.ts'
import { collectedFrom, Hinders } from '../collected.ts'
import type { ChoiceOf, Studied, StudyWish, Told } from '../studies.ts'

export interface Listening {
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

/** Rows that fill any screen: they are told at once. */
export const SCREEN = 100

export const ALL_DAYS = { since: null, until: null }

/** A set of articles that is being looked at: what every view of it needs. */
export class Looking {
  private last = performance.now()
  private shown: Told<StudyName>['rows'] = []

  constructor(
    readonly archive: Archive,
    readonly wish: StudyWish,
    private readonly listening: Listening,
  ) {}

  get collections(): string {
    return this.listening.collections
  }

  choice = <What extends StudyName>(what: What): ChoiceOf<What> =>
    STUDY_CHOICES[what][this.wish.choice] ?? STUDY_CHOICES[what][0]

  set(line: string): StudySet {
    return setOf(line, ALL_DAYS, collectedFrom(this.collections))
  }

  setWithHits(line = this.wish.line): StudySet {
    const set = this.set(line)
    if (!hasHits(set)) throw new Hinders({ hinders: 'noHits', what: line })
    return set
  }

  get sample(): Sample | undefined {
    return this.wish.isAll ? undefined : SAMPLE
  }

  /** Says now and then how far reading has come, with what there is to see. */
  reporting =
    (drawn?: Drawn, seen: () => Told<StudyName>['rows'] = () => []): OnProgress =>
    (done, all) => {
      const now = performance.now()
      if (now - this.last < PAUSE) return
      this.last = now
      this.report({ total: drawn?.total ?? 0, sample: drawn?.sample ?? null, read: [done, all] }, seen())
    }

  /** Says how far a view has come; rows that are on the screen stay there until there are as many others. */
  report = (begun: Begun, rows: Told<StudyName>['rows'] = []): void => {
    if (rows.length >= this.shown.length) this.shown = rows
    const { what } = this.wish
    this.listening.onSome({ ...begun, what, isWhole: false, rows: this.shown, sums: {} } as Studied)
  }

  draw(set: StudySet, sample = this.sample): Promise<Drawn> {
    return draw(this.archive, set, sample, this.reporting())
  }

  /** The articles of a set that are read, each with its hits. */
  read(set: StudySet, drawn: Drawn, seen?: () => PlacedLine[]): AsyncGenerator<Read> {
    return readDrawn(this.archive, set, drawn, this.reporting(drawn, seen))
  }
}

/** What a view says of its set once all of it has come. */
export function whole({ total, sample }: Pick<Drawn, 'total' | 'sample'>): Begun & { isWhole: true } {
  const read = sample?.size ?? total
  return { total, sample, read: [read, read], isWhole: true }
}
