import type { Article } from '../model/article.ts'

/** Everything that an article says, piece by piece. */
export const textsOf = ({ kicker, headline, subhead, bylines, body }: Article): string[] => [
  ...kicker,
  headline,
  ...subhead,
  ...bylines.map(({ name }) => name),
  ...body.map(({ text }) => text),
]
