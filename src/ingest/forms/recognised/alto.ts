import type { Box } from '../../../model/placed.ts'
import { readXml } from './read-xml.ts'
import type { RecognisedPage } from './recognised-page.ts'

const boxOf = (attributes: Record<string, string>): Box | undefined => {
  const [left, top, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map((name) =>
    Number(attributes[name]),
  ) as [number, number, number, number]
  return [left, top, width, height].every(Number.isFinite)
    ? { left, top, right: left + width, bottom: top + height }
    : undefined
}

/** What is written in the margins is of the page, not of an article. */
const MARGINS = new Set(['TopMargin', 'BottomMargin', 'LeftMargin', 'RightMargin'])

/** Pages of ALTO, versions 2 to 4. */
export function readAlto(text: string): { pages: RecognisedPage[]; mistake: string | undefined } {
  const pages: RecognisedPage[] = []
  const within: string[] = []
  let inMargin = false
  const { mistake } = readXml(text, {
    open({ name, attributes }) {
      const page = pages.at(-1)
      const region = page?.regions.at(-1)
      const line = region?.lines.at(-1)
      if (name === 'Page')
        pages.push({
          width: Number(attributes['WIDTH']) || 0,
          height: Number(attributes['HEIGHT']) || 0,
          regions: [],
          graphics: [],
        })
      else if (MARGINS.has(name)) inMargin = true
      else if (name === 'GraphicalElement') page?.graphics.push(boxOf(attributes))
      else if (name === 'ComposedBlock') within.push(attributes['ID'] ?? '')
      else if (name === 'TextBlock')
        page?.regions.push({
          id: attributes['ID'] ?? '',
          lines: [],
          ...(within.length > 0 && { within: within.at(-1)! }),
          ...(inMargin && { role: 'furniture' as const }),
        })
      else if (name === 'TextLine') region?.lines.push({ words: [], box: boxOf(attributes) })
      else if (name === 'String')
        line?.words.push({
          text: attributes['CONTENT'] ?? '',
          box: boxOf(attributes),
          confidence: attributes['WC'] === undefined ? 1 : Number(attributes['WC']) || 0,
        })
    },
    text() {},
    close(name) {
      if (MARGINS.has(name)) inMargin = false
      else if (name === 'ComposedBlock') within.pop()
    },
  })
  return { pages, mistake }
}
