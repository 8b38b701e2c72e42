import { readText } from '../src/ingest/reading/read-file.ts'
import { paragraph } from './sample.ts'
import { type Figure, median } from './timing.ts'

const COLUMN = 19
const bytesOf = (text: string) => Buffer.byteLength(text)

/** A page as a text layer has it: a lead, paragraphs broken into print lines with blank lines between, a headline. */
function printPage(articles: number): string {
  const lines: string[] = []
  for (let article = 0; article < articles; article++) {
    for (let part = 0; part < 6; part++) {
      const text = (part === 0 ? `本报讯（记者 林晓）${article}月里，` : '会议指出，') + paragraph
      const first = text.slice(0, COLUMN - 2)
      lines.push(first, ...(text.slice(COLUMN - 2).match(new RegExp(`.{1,${COLUMN}}`, 'gu')) ?? []))
    }
    lines.push(`城市社区第${article}回推行邻里议事`)
  }
  return lines.join('\n\n')
}

/** A page as recognition has it: a paragraph a line. */
const paragraphPage = (articles: number) =>
  Array.from({ length: articles }, (_, article) =>
    [
      `城市社区第${article}回推行邻里议事`,
      `本报讯（记者 林晓）${paragraph}`,
      ...Array(5).fill(paragraph),
    ].join('\n\n'),
  ).join('\n\n')

const speed = (text: string) =>
  bytesOf(text) / 1e6 / (median(() => readText(text, '2023-04-22-01.txt', {})) / 1000)

const readAll = (pages: string[]) => {
  for (const page of pages) readText(page, 'a.txt', {})
}

/** From text to articles, on one core. */
export function benchIngest(): Figure[] {
  const many = Array.from({ length: 40 }, () => printPage(6))
  const pages = bytesOf(many.join('')) / 1e6 / (median(() => readAll(many)) / 1000)
  const small = speed(printPage(40))
  const large = speed(printPage(400))
  return [
    { name: 'print lines, pages of 6 articles', value: pages, unit: 'MB/s', target: 6 },
    { name: 'paragraphs, 40 articles', value: speed(paragraphPage(40)), unit: 'MB/s', target: 6 },
    { name: 'one page of 40 articles', value: small, unit: 'MB/s' },
    { name: 'ten times the page, times as long a byte', value: small / large, unit: '×', target: 2 },
  ]
}
