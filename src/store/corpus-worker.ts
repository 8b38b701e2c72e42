import { parentPort, workerData } from 'node:worker_threads'
import { gatherIssues } from '../ingest/issue/gather-issues.ts'
import { readCorpus } from '../ingest/read-corpus.ts'
import type { Article } from '../model/article.ts'
import type { IssueLine } from './corpus.ts'
import type { Answer, Question } from './questions.ts'

// Reads the corpus and answers for it, so that nothing of it is read in the screen's thread.

const issues = gatherIssues([...readCorpus([workerData.path as string])])
const articles = new Map<string, Article>(
  issues.flatMap((issue) => issue.articles.map((article) => [article.id, article])),
)

const issueLines = (): IssueLine[] =>
  issues.map(({ id, date, dateSure, paper, articles }) => ({
    id,
    date,
    dateSure,
    paper,
    articles: articles.map(({ id, kind, page, headline, headlineFrom }) => ({
      id,
      kind,
      page,
      headline,
      headlineFrom,
    })),
  }))

parentPort!.on('message', ({ number, ask, id }: Question) => {
  const answer: Answer = { number, value: ask === 'issues' ? issueLines() : articles.get(id!) }
  parentPort!.postMessage(answer)
})
