/** Why something of a corpus gave nothing, or less than it holds. */
export type SkipReason =
  | 'binary'
  | 'empty'
  | 'unreadable'
  | 'large'
  | 'broken'
  /** The same page is read from a better form of it. */
  | 'otherForm'
  /** A page that is a picture. */
  | 'noText'
  /** A page whose fonts do not say which characters they draw. */
  | 'noCharacters'
  /** A page that marks no article, or a file of another kind. */
  | 'noArticle'
  /** An archive within another, or of a kind that is not read. */
  | 'packed'
  /** A form that another program has to convert first; the detail says how. */
  | 'oldForm'
  /** A password is needed. */
  | 'locked'
  /** A fifo, a device or a socket. */
  | 'noFile'
  /** A link that leads out of the corpus. */
  | 'link'
  /** An article that is kept as text, without names. */
  | 'names'
  /** A correction that no longer fits its file. */
  | 'correction'
  /** A date that is none: nothing is dated by it. */
  | 'noDay'
  /** More articles of one day than have a place. */
  | 'crowded'

export interface Skipped {
  /** The path below the corpus, with the line where it is about one. */
  file: string
  why: SkipReason
  /** What exactly, where the reason is not enough. */
  detail?: string
}
