import { parse, YAMLParseError } from 'yaml'
import type { Block } from '../../model/article.ts'
import { articleOf, asDate, asText, type Fields, noDaysIn } from './fields.ts'
import type { ReadFile } from './what-was-read.ts'

/**
 * An article kept as Markdown: YAML front matter between `---` lines, paragraphs parted by blank lines, `## ` before
 * a crosshead. A file without front matter is an article whose first heading is the headline.
 */
export function readMarkdown(text: string, file: string): ReadFile {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const fields = end > 0 ? readFields(lines.slice(1, end).join('\n'), file) : {}
  const body = readBody(lines, end + 1)
  const heading = body[0]?.type === 'crosshead' && !asText(fields['headline']) ? body.shift() : undefined
  const source = asText(fields['source'])
  if (source) body.push({ type: 'source', text: source, lines: [[1, end + 1]], origin: [] })
  const headed: Fields = heading ? { ...fields, headline: heading.text } : fields
  return {
    paper: asText(fields['paper']),
    edition: asText(fields['edition']),
    date: asDate(fields['date']),
    dateFrom: 'manifest',
    noDays: noDaysIn(fields['date']),
    articles: [articleOf(headed, body, `${file}:1`, file, [1, lines.length])],
    dropped: [],
  }
}

function readFields(yaml: string, file: string): Fields {
  try {
    // The core schema keeps dates as the text that was written.
    const fields = parse(yaml, { schema: 'core' })
    return typeof fields === 'object' && fields !== null ? fields : {}
  } catch (error) {
    throw new Error(`${file}${whereAndWhat(error)}`)
  }
}

/** What is wrong with front matter, which begins on the second line of its file. */
function whereAndWhat(error: unknown): string {
  const what = (error as Error).message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
  const where = error instanceof YAMLParseError ? error.linePos?.[0] : undefined
  return where ? `:${where.line + 1}:${where.col}: ${what}` : `: ${what}`
}

/** Blocks from the line with index `from` on: lines of a paragraph belong together until a blank line. */
function readBody(lines: string[], from: number): Block[] {
  const body: Block[] = []
  let open: Block | undefined
  for (let index = from; index < lines.length; index++) {
    const raw = lines[index]!
    const line = raw.trim()
    const number = index + 1
    const column = raw.indexOf(line)
    if (line === '') {
      open = undefined
    } else if (/^#{1,6} /.test(line)) {
      const text = line.replace(/^#+ +/, '')
      body.push({
        type: 'crosshead',
        text,
        lines: [[number, number]],
        origin: [0, number, raw.indexOf(text)],
      })
      open = undefined
    } else if (open) {
      open.origin.push(open.text.length, number, column)
      open.text += line
      open.lines[0]![1] = number
    } else {
      open = { type: 'p', text: line, lines: [[number, number]], origin: [0, number, column] }
      body.push(open)
    }
  }
  return body
}
