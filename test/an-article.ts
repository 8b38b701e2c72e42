import type { Article } from '../src/model/article.ts'

/** An article with nothing in it, to be filled in by a test. */
export const anArticle = (given: Partial<Article> = {}): Article => ({
  id: 'a.md:1',
  kind: 'article',
  page: 1,
  kicker: [],
  headline: '标题',
  headlineFrom: 'print',
  subhead: [],
  labels: [],
  bylines: [],
  dateline: null,
  eventDate: null,
  eventDateFrom: null,
  jump: null,
  continues: null,
  continuedBy: null,
  body: [],
  source: { file: 'a.md', lines: [[1, 1]] },
  confidence: { value: 1, doubts: [] },
  ...given,
})
