import type { Box } from '../../../model/placed.ts'
import { around } from '../../placed/boxes.ts'
import { readXml } from './read-xml.ts'
import { joinWords, type RecognisedLine, type RecognisedPage, type Region } from './recognised-page.ts'

/** The box around the corners of a region: x,y x,y. */
function boxOf(points: string | undefined): Box | undefined {
  const corners = [...(points ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    ...{ left: Number(x), right: Number(x), top: Number(y), bottom: Number(y) },
  }))
  return corners.length > 1 ? around(corners) : undefined
}

const bare = (text: string) => text.replace(/\s/g, '')

const FURNITURE = new Set(['header', 'footer', 'page-number', 'catch-word', 'signature-mark'])

interface OpenLine extends RecognisedLine {
  own: string
  confidence: number
}

/** Pages of PAGE XML, regions in the order of reading where that is given. */
export function readPageXml(text: string): { pages: RecognisedPage[]; mistake: string | undefined } {
  const pages: RecognisedPage[] = []
  const order = new Map<string, number>()
  const way: string[] = []
  let [region, line]: [Region | undefined, OpenLine | undefined] = [undefined, undefined]
  let said = ''
  let confidence = 1
  const { mistake } = readXml(text, {
    open({ name, attributes }) {
      const above = way.at(-1)
      way.push(name)
      said = ''
      if (name === 'Page')
        pages.push({
          width: Number(attributes['imageWidth']) || 0,
          height: Number(attributes['imageHeight']) || 0,
          regions: [],
          graphics: [],
        })
      else if (name === 'RegionRefIndexed' || name === 'RegionRef')
        order.set(attributes['regionRef'] ?? '', order.size)
      else if (name === 'TextRegion') {
        const kind = attributes['type'] ?? ''
        const role = kind === 'heading' ? 'heading' : FURNITURE.has(kind) ? 'furniture' : undefined
        region = { id: attributes['id'] ?? '', lines: [], ...(role && { role }) }
        pages.at(-1)?.regions.push(region)
      } else if (name === 'TextLine') {
        line = { words: [], box: undefined, own: '', confidence: 1 }
        region?.lines.push(line)
      } else if (name === 'Coords') {
        const box = boxOf(attributes['points'])
        if (above === 'TextLine' && line) line.box = box
        else if (above === 'Word' && box) line?.words.push({ text: '', box, confidence: 1 })
        else if (above === 'SeparatorRegion' && box) pages.at(-1)?.graphics.push(box)
      } else if (name === 'TextEquiv')
        confidence = attributes['conf'] === undefined ? 1 : Number(attributes['conf']) || 0
    },
    text(own) {
      said += own
    },
    close(name) {
      way.pop()
      const [, above] = [way.at(-1), way.at(-2)]
      if (name === 'Unicode' && line) {
        if (above === 'TextLine') [line.own, line.confidence] = [said, confidence]
        else if (above === 'Word') {
          const word = line.words.at(-1)
          if (word && word.text === '') [word.text, word.confidence] = [said, confidence]
          else line.words.push({ text: said, box: undefined, confidence })
        }
      } else if (name === 'TextLine' && line) {
        // What is said of the whole line is righter than its words; where both say the same, the words say how surely.
        const isSaidByWords = bare(joinWords(line.words).text) === bare(line.own)
        if (line.own.trim() !== '' && !isSaidByWords)
          line.words = [{ text: line.own, box: line.box, confidence: line.confidence }]
        line = undefined
      } else if (name === 'TextRegion') region = undefined
    },
  })
  const placeOf = ({ id }: Region) => order.get(id) ?? Number.MAX_SAFE_INTEGER
  for (const page of pages) page.regions.sort((a, b) => placeOf(a) - placeOf(b))
  return { pages, mistake }
}
