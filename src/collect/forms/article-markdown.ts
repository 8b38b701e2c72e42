import type { Messages } from '../../messages/index.ts'
import type { Article } from '../../model/article.ts'

/** Marks at a line's start that Markdown would take for its own. */
export const plain = (text: string) => text.replace(/^([#>*+-]|\d+\.) /, '\\$1 ').replace(/[<`]/g, '\\$&')

export function articleAsMarkdown(article: Article, messages: Messages): string {
  const { kicker, headline, headlineFrom, subhead, bylines, page, body, source } = article
  const inferred = headlineFrom === 'inferred' ? messages.aside(messages.inferred) : ''
  const parts = [
    ...kicker.map((text) => `*${plain(text)}*`),
    `## ${plain(headline)}${inferred}`,
    ...subhead.map((text) => `**${plain(text)}**`),
    bylines.map(({ name, role }) => `${role} ${name}`).join('，'),
    ...body.map(({ type, text }) => (type === 'crosshead' ? `### ${plain(text)}` : plain(text))),
    `${page === null ? '' : `${messages.page(page)} `}${source.file}:${source.lines[0]?.[0] ?? 1}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n\n`
}
