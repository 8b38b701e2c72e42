import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { aFolder, type Line, put } from '../a-folder.ts'

/** Papers, a folder each: one archive that holds them all answers as one that is asked about each of them. */
export type Press = Record<string, Line[]>

const PEOPLE = ['市长林晓东', '县长周一平', '馆长何雨芳', '书记金秋月', '局长孙大军']
const SENTENCES = [
  ...PEOPLE.map((person) => `${person}说，好。`),
  '河东市有46个项目，投资5.3亿元，增长12.5%。',
  '全县推行“四查四改”工作法，即查思想、查作风、查纪律、查制度。',
  '《河东市城市管理条例》自3月1日起施行。',
  '河东市人大常委会举行会议。',
]
/** What is compared in odd ways: marks, both widths, both scripts, what has two code units, what some tables do not know. */
export const CHARACTERS = [
  ...'大桥通车水库山村会议，。“”《》 ＡaB５5.％%國国',
  '𠮷',
  '𫠠',
  'é',
  'ß',
  'Σ',
  '"',
  '*',
  '\u3000',
  '〇',
  'の',
]

export const oddText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 12 }).map((all) => all.join(''))
const aText = fc
  .array(fc.oneof({ weight: 2, arbitrary: oddText }, fc.constantFrom(...SENTENCES)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `${parts.join('。')}完。`)
const aLine: fc.Arbitrary<Line> = fc.record({
  headline: fc
    .tuple(oddText, fc.constantFrom(...PEOPLE, '大桥通车', '水库'))
    .map(([odd, plain]) => `${plain}。${odd}`),
  text: aText,
  date: fc.constantFrom('2021-03-05', '2021-03-06', '1998-01-01', '2020-02-29'),
  byline: fc.constantFrom('钱学文', '吴国强'),
  page: fc.constantFrom(1, 2, 3),
})

/** Names that one paper is certain of are known in it alone, and in one index of all papers everywhere: each has all. */
const EVERYBODY: Line = {
  headline: '四查四改',
  text: SENTENCES.join(''),
  date: '2020-02-29',
  byline: '钱学文',
  page: 1,
}
const aPaper = fc.array(aLine, { minLength: 1, maxLength: 12 }).map((lines) => [EVERYBODY, ...lines])

export const aPress: fc.Arbitrary<Press> = fc.record({
  east: aPaper,
  hill: aPaper,
  west: aPaper,
})

/** The folders of the papers, in a folder of their own. */
export function printed(press: Press): { folder: string; papers: string[] } {
  const folder = aFolder()
  const papers = Object.entries(press).map(([name, lines]) => {
    const paper = join(folder, name)
    mkdirSync(paper)
    // A file of a day each, as papers come.
    for (const date of new Set(lines.map((line) => line.date)))
      put(
        paper,
        `${date}.jsonl`,
        lines.filter((line) => line.date === date).map((line) => ({ ...line, paper: `${name}报` })),
      )
    return paper
  })
  return { folder, papers }
}

export const paperNames = (papers: string[]): string[] => papers.map((paper) => basename(paper))
