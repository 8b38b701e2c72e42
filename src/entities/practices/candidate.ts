/** What may be the name of a scheme, and what speaks for it. */
export interface Candidate {
  at: number
  end: number
  /** What stands between its quotation marks. */
  inner?: string
  steps?: string[]
  /** How much the text around it says for it; see SURE. */
  evidence: number
  /** Words that hardly ever stand together, and are set going: said again they are a name. */
  isTelling?: boolean
  /** Its words hardly ever stand together. */
  isDistinct?: boolean
  /** Nothing but being said again and again speaks for it. */
  isRepeated?: boolean
}

/** From here on a text needs no other to be believed. */
export const SURE = 3
/** Below this not even the whole corpus is asked. */
export const LEAST = 1
