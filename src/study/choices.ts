// What may be chosen, in a file that loads nothing: every start of the program reads the command line.

/** What the lines of a concordance are ordered by. */
export const SORTINGS = ['left', 'right', 'date', 'source'] as const
export type Sorting = (typeof SORTINGS)[number]

/** What time is divided into. */
export const PERIODS = ['year', 'month', 'issue'] as const
export type PeriodLength = (typeof PERIODS)[number]

/** What is counted: words as the segmenter cuts them, or characters. */
export const UNITS = ['word', 'character'] as const
export type Unit = (typeof UNITS)[number]

/** How words are counted: every use, or the articles that have them. */
export const COUNTED = ['use', 'article'] as const
export type Counted = (typeof COUNTED)[number]

/** What can be looked at of a set on the screen. */
export const STUDIES = [
  ...(['concordance', 'time', 'company', 'links', 'difference', 'firstUse', 'collection'] as const),
] as const
export type StudyName = (typeof STUDIES)[number]

/** What a person may choose in each: the first unless they do. */
export const STUDY_CHOICES = {
  concordance: ['date', 'left', 'right', 'source'],
  time: ['year', 'month', 'issue'],
  company: [...UNITS, 'phrase', 'matrix'],
  links: ['together'],
  difference: COUNTED,
  firstUse: ['date'],
  collection: ['added', 'date'],
} as const satisfies Record<
  StudyName,
  readonly (Sorting | PeriodLength | Unit | Counted | 'phrase' | 'matrix' | 'together' | 'added')[]
>
