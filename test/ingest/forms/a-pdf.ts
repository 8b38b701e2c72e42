/** Text where a page shows it: its left edge and the line that it stands on, from the upper left corner, in points. */
export interface SetText {
  text: string
  x: number
  y: number
  size: number
  isBold?: boolean
  /** In a font whose codes are characters because it says so; or in one that does not say so. */
  codes?: 'mapped' | 'unknown'
}

export interface PdfPage {
  width: number
  height: number
  sets: SetText[]
  /** Lines from one point to another. */
  rules?: [x1: number, y1: number, x2: number, y2: number][]
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

const content = ({ height, sets, rules = [] }: PdfPage): string =>
  [
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
    ...sets.map(({ text, x, y, size, isBold, codes }) => {
      const name = codes ? { mapped: 'F3', unknown: 'F4' }[codes] : isBold ? 'F2' : 'F1'
      return `BT /${name} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hex(text)}> Tj ET`
    }),
  ].join('\n')

const TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  '1 beginbfrange <0000> <FFFF> <0000> endbfrange',
  'endcmap end end',
].join('\n')

const font = (name: string, number: number, encoding = '/UniGB-UTF16-H', ordering = 'GB1'): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding ${encoding} /DescendantFonts [${number + 1} 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /DW 1000 /W [1 95 500] ` +
    `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> ` +
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] ` +
    `/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`,
]

/** A PDF of some pages, whose fonts are named and not held: what it says of its text is enough to read it. */
export function aPdf(pages: PdfPage[]): Buffer {
  const first = 12
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    ...font('Song', 3),
    ...font('Hei', 5),
    ...font('Kai', 7, '/Identity-H /ToUnicode 11 0 R'),
    ...font('Xihei', 9, '/Identity-H', 'Identity'),
    `<< /Length ${TO_UNICODE.length} >>\nstream\n${TO_UNICODE}\nendstream`,
  ]
  pages.forEach((page, at) => {
    const text = content(page)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ` +
        `/Resources << /Font << /F1 3 0 R /F2 5 0 R /F3 7 0 R /F4 9 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    )
  })
  return written(objects)
}

/** Objects as a file, with the table of where each begins. */
export function written(objects: string[]): Buffer {
  let made = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = made.length
    made += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  return Buffer.from(
    `${made}xref\n0 ${count}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${made.length}\n%%EOF\n`,
    'latin1',
  )
}
