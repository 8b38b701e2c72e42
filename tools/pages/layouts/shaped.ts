import { fitting, headOf, htmlOf, masthead } from '../html.ts'
import type { Layout } from '../layout.ts'
import { anySetting, between, charactersOf, escaped, oneOf, type Random, type Setting } from '../setting.ts'
import type { Story } from '../story.ts'

// Pages whose columns are of any length: texts go round headlines, pictures and one another. Lines are broken here, and
// each is set where it belongs.

interface Line {
  text: string
  indent: number
  isLast: boolean
  isCrosshead: boolean
}

const MAY_NOT_BEGIN = /[，。、；：？！”）》’]/
const cells = (text: string) =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0xff ? 1 : 0.52), 0)

function broken({ paragraphs, crossheads }: Story, width: number): Line[] {
  return paragraphs.flatMap((paragraph, number) => {
    const lines: Line[] = crossheads
      .filter(({ before }) => before === number)
      .map(({ text }) => ({ text, indent: 2, isLast: true, isCrosshead: true }))
    let text = ''
    let indent = 2
    for (const each of paragraph) {
      if (cells(text + each) > width - indent && !MAY_NOT_BEGIN.test(each)) {
        lines.push({ text, indent, isLast: false, isCrosshead: false })
        text = ''
        indent = 0
      }
      text += each
    }
    return [...lines, { text, indent, isLast: true, isCrosshead: false }]
  })
}

/** Lines down columns, each from its own height to its own end. */
function poured(
  lines: Line[],
  columns: { left: number; top: number; count: number }[],
  setting: Setting,
  width: number,
): string {
  const pitch = setting.size * setting.leading
  let end = 0
  return columns
    .flatMap(({ left, top, count }) => {
      end += count
      return lines.slice(end - count, end).map(({ text, indent, isLast, isCrosshead }, row) => {
        const align = isLast ? 'left' : 'justify'
        const style = `left:${left + indent * setting.size}px;top:${top + row * pitch}px;width:${(width - indent) * setting.size}px;text-align-last:${align}`
        return `<div class="l" style="${style}${isCrosshead ? `;font-family:'${setting.head}';font-weight:700` : ''}">${escaped(text)}</div>`
      })
    })
    .join('')
}

type Shape = 'middle' | 'right' | 'below' | 'left' | 'picture'

/** Stories below one another, each of whose headlines stands somewhere inside its text. */
export function shaped(next: () => Story, random: Random): Layout {
  const setting = { ...anySetting(random), isSpaced: false }
  const { size } = setting
  const pitch = size * setting.leading
  const width = between(12, 16, random)
  const columns = between(4, 6, random)
  const step = width * size + setting.gutter
  const stories: Story[] = []
  let top = 70
  let html = ''
  for (let number = 0; number < 4; number++) {
    const story: Story = { ...next(), caption: undefined }
    if (charactersOf(story) < 300) {
      const more = next()
      story.paragraphs = [
        ...story.paragraphs.map((text) => text.replace(/（记者 .*?）$/, '')),
        ...more.paragraphs.map((text) => text.replace(/^本报讯（.*?）|（记者 .*?）$/g, '')),
      ]
      story.names = story.byline || story.paragraphs[0]!.startsWith('本报讯') ? story.names : []
    }
    stories.push(story)
    const lines = broken(story, width)
    const shape: Shape = oneOf(['middle', 'right', 'below', 'left', 'picture'] as const, random)
    const isBelow = shape === 'below'
    const [from, to] =
      shape === 'left' ? [0, 2] : shape === 'right' ? [columns - 2, columns] : [1, columns - 1]
    const span = (to - from) * step - setting.gutter
    const head = fitting(story.headline, span, size * 2.6, size * 1.4)
    const block = Math.ceil(
      (head * 1.3 +
        size *
          (1.5 +
            (story.kicker ? 1.6 : 0) +
            (story.subhead ? 1.6 : 0) +
            (story.byline ? setting.leading + 0.6 : 0)) +
        (Math.max(0, cells(story.headline) * head - span) / span) * head * 1.3) /
        pitch,
    )
    const picture = shape === 'picture' ? 7 : 0
    const depth = Math.ceil((lines.length + (block + picture) * (to - from)) / columns)
    const free = Math.max(depth, block + picture + 2)
    html += poured(
      lines,
      Array.from({ length: columns }, (_, at) => {
        const isCut = at >= from && at < to
        return {
          left: 36 + at * step,
          top: top + (isCut && !isBelow ? (block + picture) * pitch : 0),
          count: free - (isCut ? block + picture : 0),
        }
      }),
      setting,
      width,
    )
    const y = top + (isBelow ? (free - block) * pitch + size * 0.6 : 0)
    html += `<div style="position:absolute;left:${36 + from * step}px;width:${span}px;top:${y}px">${picture ? `<div class="picture" style="height:${(picture - 1) * pitch}px"></div>` : ''}${headOf(story, head)}</div>`
    top += free * pitch + size
    if (setting.isRuled)
      html += `<div style="position:absolute;left:36px;width:${columns * step - setting.gutter}px;top:${top}px;border-top:0.7px solid #333"></div>`
    top += size * 1.6
  }
  const more = `.l { position:absolute; white-space:nowrap; height:${pitch}px } .page { position: relative; margin: -36px; height: ${top}px }`
  return {
    stories,
    source: htmlOf(
      `<div class="page"><div style="padding:36px">${masthead('生活', 9)}</div>${html}</div>`,
      columns * step + 72,
      setting,
      more,
    ),
  }
}
