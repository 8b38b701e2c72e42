import type { Layout } from '../layout.ts'
import { anySetting, between, charactersOf, escaped, type Random, type Setting } from '../setting.ts'
import type { Story } from '../story.ts'

// Pages as flat OpenDocument texts, which LibreOffice sets.

const PAPER = { A2: [42, 59.4], A3: [29.7, 42] } as const

const style = (name: string, paragraph: string, text: string) =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`
const face = (name: string) => `style:font-name="${name}" style:font-name-asian="${name}"`
const sized = (points: number) => `fo:font-size="${points}pt" style:font-size-asian="${points}pt"`

const section = (columns: number, gutter: number, isRuled: boolean) =>
  `<style:style style:name="S${columns}" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="${columns}" fo:column-gap="${gutter}cm">${
    isRuled ? '<style:column-sep style:width="0.02cm" style:height="100%" style:color="#000000"/>' : ''
  }</style:columns></style:section-properties></style:style>`

function document(
  content: string,
  [width, height]: readonly [number, number],
  setting: Setting,
  columns = 1,
): string {
  const { text, head, leading, isJustified, isCentred, isSpaced, isRuled } = setting
  const size = Math.round(setting.size * 0.8 * 2) / 2
  const gutter = 0.7
  const bold = 'fo:font-weight="bold" style:font-weight-asian="bold"'
  const line = `fo:line-height="${Math.round(leading * 78)}%"`
  const align = (name: string) => `fo:text-align="${name}"`
  const headAlign = align(isCentred ? 'center' : 'start')
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="${text}" svg:font-family="'${text}'"/><style:font-face style:name="${head}" svg:font-family="'${head}'"/></office:font-face-decls>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin="1.5cm"><style:columns fo:column-count="${columns}" fo:column-gap="${gutter}cm"/></style:page-layout-properties></style:page-layout>
${style('P', `${align(isJustified ? 'justify' : 'start')} ${line} ${isSpaced ? 'fo:margin-bottom="0.25cm"' : `fo:text-indent="${size * 2}pt"`}`, `${face(text)} ${sized(size)}`)}
${style('H', `${headAlign} fo:margin-bottom="0.15cm" fo:keep-with-next="always"`, `${face(head)} ${sized(size * 2.4)} ${bold}`)}
${style('H2', `${headAlign} fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"`, `${face(head)} ${sized(size * 1.5)} ${bold}`)}
${style('K', `${headAlign} fo:keep-with-next="always"`, `${face(head)} ${sized(size * 1.2)}`)}
${style('B', `${headAlign} ${line} fo:keep-with-next="always"`, `${face(text)} ${sized(size)}`)}
${style('C', `${align('center')} ${line} fo:keep-with-next="always"`, `${face(head)} ${sized(size)} ${bold}`)}
${style('M', `${align('start')} fo:margin-bottom="0.4cm" fo:border-bottom="0.02cm solid #000000"`, `${face(head)} ${sized(size)}`)}
${style('E', `fo:line-height="0.4cm"`, sized(4))}
${[1, 2, 3, 4, 5, 6].map((count) => section(count, gutter, isRuled)).join('')}
${[0, 1, 2, 3].map((count) => `<style:style style:name="F${count}" style:family="graphic"><style:graphic-properties style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" style:horizontal-rel="page" style:wrap="run-through" draw:fill="none" draw:stroke="none" ${isRuled && count > 0 ? 'fo:border="0.02cm solid #000000" fo:padding="0.2cm"' : 'fo:border="none" fo:padding="0cm"'}><style:columns fo:column-count="${Math.max(1, count)}" fo:column-gap="${gutter}cm"/></style:graphic-properties></style:style>`).join('')}
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>${content}</office:text></office:body></office:document>`
}

const p = (name: string, text: string) => `<text:p text:style-name="${name}">${escaped(text)}</text:p>`
const masthead = (name: string) => p('M', `第03版 ${name}　　河东日报　　2024年5月12日 星期日`)

const head = ({ kicker, headline, subhead, byline }: Story, name: 'H' | 'H2') =>
  `${kicker ? p('K', kicker) : ''}${p(name, headline)}${subhead ? p('K', subhead) : ''}${byline ? p('B', byline) : ''}`
const body = ({ paragraphs, crossheads }: Story) =>
  paragraphs
    .map((text, at) => {
      const crosshead = crossheads.find(({ before }) => before === at)
      return `${crosshead ? p('C', crosshead.text) : ''}${p('P', text)}`
    })
    .join('')

const uncaptioned = (next: () => Story) => (): Story => ({ ...next(), caption: undefined })

/** Stories over the whole width below one another, each in a section of columns. */
export function sections(given: () => Story, random: Random): Layout {
  const next = uncaptioned(given)
  const setting = anySetting(random)
  const stories: Story[] = []
  let room = random() < 0.5 ? 5200 : 2600
  const paper = room > 3000 ? PAPER.A2 : PAPER.A3
  let content = masthead('综合')
  for (let story = next(); room > 0; story = next()) {
    room -= charactersOf(story) + 350
    if (room < 0) break
    stories.push(story)
    const columns = between(paper === PAPER.A2 ? 4 : 2, paper === PAPER.A2 ? 6 : 4, random)
    content += `${head(story, 'H')}<text:section text:style-name="S${columns}" text:name="s${stories.length}">${body(story)}</text:section>${p('E', '')}`
  }
  return { stories, source: document(content, paper, setting) }
}

/** Stories that follow one another through the columns of the page. */
export function flowing(given: () => Story, random: Random): Layout {
  const next = uncaptioned(given)
  const setting = anySetting(random)
  const stories: Story[] = []
  let content = ''
  let room = 2600
  for (let story = next(); room > 0; story = next()) {
    room -= charactersOf(story) + 120
    if (room < 0) break
    stories.push(story)
    content += `${head(story, 'H2')}${body(story)}`
  }
  return { stories, source: document(content, PAPER.A3, setting, between(3, 4, random)) }
}

/** Each story in a frame of its own columns, with or without a border. */
export function frames(given: () => Story, random: Random): Layout {
  const next = uncaptioned(given)
  const setting = anySetting(random)
  const [width, height] = PAPER.A3
  const stories: Story[] = []
  const rows = [1, 2, 3].map(() => (random() < 0.5 ? [2, 2] : random() < 0.5 ? [1, 3] : [3, 1]))
  const step = (width - 3) / 4
  const tall = (height - 4.5) / 3
  const made = rows.flatMap((spans, row) => {
    let left = 1.5
    return spans.map((span) => {
      // What does not fit a frame is cut off by it.
      const room = span * 260
      let story = next()
      while (charactersOf(story) > room) story = next()
      stories.push(story)
      const x = left
      left += step * span
      const y = 2.6 + row * tall
      const top =
        1.6 +
        (story.kicker ? 0.8 : 0) +
        (story.subhead ? 0.8 : 0) +
        (story.byline ? 0.8 : 0) +
        (story.headline.length > span * 9 ? 0.8 : 0)
      const frame = (style: string, from: number, to: number, text: string) =>
        `<draw:frame draw:style-name="${style}" draw:name="${style}-${stories.length}" text:anchor-type="page" text:anchor-page-number="1" svg:x="${x}cm" svg:y="${from}cm" svg:width="${step * span - 0.5}cm" svg:height="${to - from}cm"><draw:text-box>${text}</draw:text-box></draw:frame>`
      return (
        frame('F0', y, y + top, head(story, 'H2')) + frame(`F${span}`, y + top, y + tall - 0.5, body(story))
      )
    })
  })
  return { stories, source: document(`${made.join('')}${masthead('专题')}`, PAPER.A3, setting) }
}
