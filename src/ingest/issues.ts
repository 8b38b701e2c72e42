import type { Issue } from '../model/issue.ts'
import type { Placed } from './markdown.ts'

/** Pages and articles of one day and paper make one issue; the newest comes first, what has no date last. */
export function gatherIssues(all: Placed[]): Issue[] {
  const issues = new Map<string, Issue>()
  for (const { paper, date, article } of all) {
    const id = [paper, date].filter(Boolean).join('/') || article.source.file
    let issue = issues.get(id)
    if (!issue) {
      const dateFrom = date ? (article.kind === 'page' ? 'name' : 'manifest') : 'none'
      issue = { id, date, dateFrom, dateSure: date !== null, paper, edition: null, sources: [], articles: [] }
      issues.set(id, issue)
    }
    issue.articles.push(article)
    issue.sources.push({ file: article.source.file, encoding: 'utf-8', replacements: 0 })
  }
  for (const issue of issues.values()) issue.articles.sort((a, b) => (a.page ?? 99) - (b.page ?? 99))
  return [...issues.values()].sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
