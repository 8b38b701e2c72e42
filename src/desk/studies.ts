import type { Entry } from '../collect/collections/entry.ts'
import type { STUDY_CHOICES, StudyName } from '../study/choices.ts'
import type { Collocate } from '../study/collocates.ts'
import type { Companion } from '../study/companions.ts'
import type { PlacedLine } from '../study/concordance.ts'
import type { Key } from '../study/keyness.ts'
import type { PlacedLink } from '../study/links/links.ts'
import type { MatrixRow } from '../study/matrix.ts'
import type { Phrase } from '../study/phrases.ts'
import type { Reprint } from '../study/reuse/reprints.ts'
import type { Sample } from '../study/sample.ts'

/** What is asked about a set of articles. */
export interface StudyWish {
  what: StudyName
  /** The set, as typed; of first uses a phrase or the id of an article; the name of a collection, or nothing for all. */
  line: string
  /** The set beside it, where there is one. */
  against: string | null
  /** What was chosen, as a number among the choices of the view. */
  choice: number
  /** All articles are read, however many there are. */
  isAll: boolean
}

export type ChoiceOf<What extends StudyName> = (typeof STUDY_CHOICES)[What][number]

/** A period; of one that the archive has nothing of nothing can be said. */
export interface TimeRow {
  period: string | null
  isGap: boolean
  characters: number
  /** One for each of the sets that are looked at together. */
  sets: { articles: number; hits: number }[]
}

/** What each view lists. */
export interface StudyRows {
  concordance: PlacedLine
  time: TimeRow
  company: Collocate | Companion | Phrase | MatrixRow
  links: PlacedLink
  difference: Key
  firstUse: Reprint
  collection: Entry | CollectionSum
}

/** A collection, and how much is in it. */
export interface CollectionSum {
  name: string
  entries: number
}

/** What a view tells of its set, as far as it has come. */
export interface Told<What extends StudyName> {
  what: What
  rows: StudyRows[What][]
  /** Articles of the set. */
  total: number
  /** Nothing where all of them are read. */
  sample: Sample | null
  /** Articles that have been read, of those that are to be. */
  read: [done: number, all: number]
  isWhole: boolean
  /** What the numbers of the rows were made from, by the names that formulas have for them. */
  sums: Record<string, number>
}

export type Studied = { [What in StudyName]: Told<What> }[StudyName]

/** Why a set cannot be looked at so, and what of it is meant. */
export interface Unstudied {
  hinders: 'noHits' | 'noPattern' | 'noCollection'
  what: string
}
