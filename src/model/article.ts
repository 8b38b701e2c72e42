/** First and last line of a source file, counted from 1. */
export type LineRange = [number, number]

export type BlockType = 'p' | 'crosshead' | 'caption' | 'credit' | 'source'

/** A paragraph or what stands between paragraphs, with the source lines it came from. */
export interface Block {
  type: BlockType
  text: string
  lines: LineRange[]
  /**
   * Where the text stands in its file, as triples: from this offset of the text on, this line (from 1), from this
   * column (from 0, in code units) on. Empty where a text was put together from fields.
   */
  origin: number[]
  /** Of which characters of the text a recogniser was unsure: from, to, from, to, in code units. */
  unsure?: number[]
}

/** Who wrote or photographed: `role` as the paper has it (记者, 通讯员, 摄影); 作者 where it only names. */
export interface Byline {
  name: string
  role: string
}

export type ArticleKind = 'article' | 'photo' | 'notice'

/** How sure recognition is of an article, and what makes it doubt. */
export interface Confidence {
  /** 0 to 1. */
  value: number
  doubts: Doubt[]
}

export type Doubt = 'noHeadline' | 'looseHeadline' | 'softStart' | 'openEnd' | 'long' | 'healed'

/**
 * What a person said of a name in an article: what it is (a kind, or none), whose it is, or which office its bearer has
 * (none where it is empty).
 */
export interface SaidOfName {
  says: 'name' | 'belongs' | 'office'
  name: string
  value: string
}

/** A part of an article that stands in several files: what all of them are called, and its number, from 0. */
export interface Part {
  of: string
  at: number
}

export interface Article {
  /** From its file and first source line, so that it holds when other articles change. */
  id: string
  kind: ArticleKind
  page: number | null
  /** 引题 */
  kicker: string[]
  /** 主题 */
  headline: string
  /** `inferred`: the page printed none, this one is made from the first sentence. */
  headlineFrom: 'print' | 'inferred'
  /** 副题 */
  subhead: string[]
  /** 栏目 */
  labels: string[]
  bylines: Byline[]
  /** 新华社北京4月21日电 */
  dateline: string | null
  /** The day that the article reports of, ISO. */
  eventDate: string | null
  /**
   * Where its year comes from: `print` states it, `issue` is known to be of a certain day, `inferred` as the issue's own
   * date is. Null where there is no event's date.
   */
  eventDateFrom: 'print' | 'issue' | 'inferred' | null
  /** 下转4版, as printed. */
  jump: string | null
  /** Ids of the parts of this article on other pages, or of the dispatches before and behind it under one headline. */
  continues: string | null
  continuedBy: string | null
  body: Block[]
  /**
   * `sheet` is the page of its file, from 1, where that has several; `part` says of which article of its issue this is
   * a part, and which, where a form knows that it goes on in other files.
   */
  source: { file: string; lines: LineRange[]; sheet?: number; part?: Part }
  confidence: Confidence
  /** What a person put right of its names, in the order in which it was said. */
  said?: SaidOfName[]
}
