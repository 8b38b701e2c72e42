import type { PdfPage, SetText } from './a-pdf.ts'

// A page as recognisers of characters give it: each line with its box, lines of one column in a region.

const widthOf = ({ text, size }: SetText) =>
  [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0xff ? size : size / 2), 0)

/** Boxes are drawn around ink, which trembles by a point. */
const boxOf = (set: SetText, at: number) => ({
  left: Math.round(set.x),
  top: Math.round(set.y - set.size * 0.85) + (at % 2),
  right: Math.round(set.x + widthOf(set)),
  bottom: Math.round(set.y + set.size * 0.05) - (at % 3 === 0 ? 1 : 0),
})

/** Lines below one another in one column are a region. */
export function regionsOf(sets: SetText[]): SetText[][] {
  const regions: SetText[][] = []
  for (const set of sets) {
    const last = regions.at(-1)
    const above = last?.at(-1)
    const goesOn =
      above && above.size === set.size && set.y > above.y && Math.abs(set.x - above.x) < 3 * set.size
    if (goesOn) last!.push(set)
    else regions.push([set])
  }
  return regions
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
type Boxed = ReturnType<typeof boxOf>

const alto = ({ left, top, right, bottom }: Boxed) =>
  `HPOS="${left}" VPOS="${top}" WIDTH="${right - left}" HEIGHT="${bottom - top}"`

export const altoOf = (
  { width, height, sets }: PdfPage,
  name = 'alto',
) => `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P1" WIDTH="${width}" HEIGHT="${height}"><PrintSpace>
${regionsOf(sets)
  .map(
    (region, number) =>
      `<TextBlock ID="b${number}">${region
        .map(
          (set, at) =>
            `<TextLine ${alto(boxOf(set, at))}>${[...set.text].map((each) => `<String CONTENT="${escaped(each)}" WC="0.9"/>`).join('<SP/>')}</TextLine>`,
        )
        .join('')}</TextBlock>`,
  )
  .join('\n')}</PrintSpace></Page></Layout></${name}>`

const corners = ({ left, top, right, bottom }: Boxed) =>
  `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`

/** Regions stand in the wrong order in the file; how they are read is said apart. */
export const pageXmlOf = ({ width, height, sets }: PdfPage) => {
  const regions = regionsOf(sets).map(
    (region, number) =>
      `<TextRegion id="r${number}" type="${region[0]!.isBold ? 'heading' : 'paragraph'}">${region
        .map(
          (set, at) =>
            `<TextLine><Coords points="${corners(boxOf(set, at))}"/><Word><TextEquiv><Unicode>错</Unicode></TextEquiv></Word><TextEquiv conf="0.95"><Unicode>${escaped(set.text)}</Unicode></TextEquiv></TextLine>`,
        )
        .join('')}<TextEquiv><Unicode>整个区域</Unicode></TextEquiv></TextRegion>`,
  )
  return `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="${width}" imageHeight="${height}"><ReadingOrder><OrderedGroup id="o">${regions
    .map((_, at) => `<RegionRefIndexed index="${at}" regionRef="r${at}"/>`)
    .join('')}</OrderedGroup></ReadingOrder>${[...regions].reverse().join('')}</Page></PcGts>`
}

const bbox = ({ left, top, right, bottom }: Boxed) => `bbox ${left} ${top} ${right} ${bottom}`

export const hocrOf = ({ width, height, sets }: PdfPage) => `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head><body><div class='ocr_page' id='page_1' title='image "a.png"; bbox 0 0 ${width} ${height}; ppageno 0'>
${regionsOf(sets)
  .map(
    (region) =>
      `<div class='ocr_carea'><p class='ocr_par'>${region
        .map(
          (set, at) =>
            `<span class='ocr_line' title="${bbox(boxOf(set, at))}; baseline 0 0">${[...set.text].map((each) => `<span class='ocrx_word' title='${bbox(boxOf(set, at))}; x_wconf 91'>${escaped(each)}</span>`).join(' ')}</span>`,
        )
        .join('\n')}</p></div>`,
  )
  .join('\n')}</div></body></html>`
