/** First and last line of a source file, counted from 1. */
export type LineRange = [number, number]

export type BlockType = 'p' | 'crosshead' | 'caption' | 'credit' | 'source'

/** A paragraph or what stands between paragraphs, with the source lines it came from. */
export interface Block {
  type: BlockType
  text: string
  lines: LineRange[]
}

/** `page` is a page of a dump as it was printed, not yet taken apart into articles. */
export type ArticleKind = 'article' | 'photo' | 'notice' | 'page'

export interface Article {
  /** From its file and first source line, so that it holds when other articles change. */
  id: string
  kind: ArticleKind
  page: number | null
  /** 引题 */
  kicker: string[]
  /** 主题 */
  headline: string
  /** 副题 */
  subhead: string[]
  /** 栏目 */
  labels: string[]
  body: Block[]
  source: { file: string; lines: LineRange[] }
}
