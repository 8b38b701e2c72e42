import type { Article } from '../model/article.ts'
import type { Archive } from '../store/archive.ts'

/** What is asked of an archive by whoever looks at the texts themselves. */
export type Texts = Pick<Archive, 'matching' | 'articles'>

/** Everything that an article says, piece by piece. */
export const textsOf = ({ kicker, headline, subhead, bylines, body }: Article): string[] => [
  ...kicker,
  headline,
  ...subhead,
  ...bylines.map(({ name }) => name),
  ...body.map(({ text }) => text),
]
