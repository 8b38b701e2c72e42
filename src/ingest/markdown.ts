import { parse } from 'yaml'
import type { Article, ArticleKind, Block } from '../model/article.ts'

/** What a file says of the issue that it belongs to. */
export interface Placed {
  paper: string | null
  date: string | null
  article: Article
}

const KINDS: ArticleKind[] = ['article', 'photo', 'notice']

const asText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null

const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter((text): text is string => Boolean(text))

/**
 * An article kept as Markdown: YAML front matter between `---` lines, paragraphs parted by blank lines, `## ` before
 * a crosshead. A file without front matter is an article whose first heading is the headline.
 */
export function readMarkdown(text: string, file: string): Placed {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const fields = end > 0 ? readFields(lines.slice(1, end).join('\n'), file) : {}
  const body = readBody(lines, end + 1)
  const source = asText(fields['source'])
  if (source) body.push({ type: 'source', text: source, lines: [[1, end + 1]] })
  const kind = KINDS.find((known) => known === fields['kind']) ?? 'article'
  return {
    paper: asText(fields['paper']),
    date: asText(fields['date']),
    article: {
      id: `${file}:1`,
      kind,
      page: Number.isInteger(fields['page']) ? (fields['page'] as number) : null,
      kicker: asTexts(fields['kicker']),
      headline: asText(fields['headline']) ?? takeHeading(body) ?? file,
      subhead: asTexts(fields['subhead']),
      labels: asTexts(fields['labels']),
      body,
      source: { file, lines: [[1, lines.length]] },
    },
  }
}

function readFields(yaml: string, file: string): Record<string, unknown> {
  try {
    // The core schema keeps dates as the text that was written.
    const fields = parse(yaml, { schema: 'core' })
    return typeof fields === 'object' && fields !== null ? fields : {}
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** Blocks from the line with index `from` on: lines of a paragraph belong together until a blank line. */
function readBody(lines: string[], from: number): Block[] {
  const body: Block[] = []
  let open: Block | undefined
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!.trim()
    const number = index + 1
    if (line === '') {
      open = undefined
    } else if (/^#{1,6} /.test(line)) {
      body.push({ type: 'crosshead', text: line.replace(/^#+ +/, ''), lines: [[number, number]] })
      open = undefined
    } else if (open) {
      open.text += line
      open.lines[0]![1] = number
    } else {
      open = { type: 'p', text: line, lines: [[number, number]] }
      body.push(open)
    }
  }
  return body
}

function takeHeading(body: Block[]): string | undefined {
  return body[0]?.type === 'crosshead' ? body.shift()!.text : undefined
}
