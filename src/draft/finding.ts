/** What of a draft may differ from what the archive says. */
export const FINDING_KINDS = [
  'person-name',
  'office',
  'outdated-office',
  'organisation',
  'figure',
  'unit',
  'practice',
  'steps',
  'quotation',
  'namesake',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** An error is near certain, a doubt wants a look, a note is only good to know. */
export type Degree = 'error' | 'doubt' | 'note'

/** A sentence of the archive, and where it stands. */
export interface Evidence {
  citation: string
  address: string
  /** The id of its article, and the paragraph of its body, from 0; null where it stands in the head. */
  article: string
  block: number | null
  file: string
  line: number
  sentence: string
}

/** What differs, and where, in code units of the draft. */
export interface Remark {
  kind: FindingKind
  degree: Degree
  at: number
  end: number
  says: string
  /** What the archive has in place of it; null where it has nothing to put there. */
  proposal: string | null
  evidence: Evidence[]
}

/** A remark as people and programs are told it: line and column from 1, places in code points and in bytes of UTF-8. */
export interface Finding extends Omit<Remark, 'at' | 'end'> {
  line: number
  column: number
  offset: number
  length: number
  byteOffset: number
  byteLength: number
  text: string
}
