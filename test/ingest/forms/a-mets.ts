import type { PdfPage } from './a-pdf.ts'
import { regionsOf } from './a-recognised.ts'

/** A METS file that gives each article its blocks, those of the text from the last to the first column. */
export function metsOf(sheet: PdfPage, file: string): string {
  const regions = regionsOf(sheet.sets).map((region, at) => ({ region, at }))
  const starts = regions.flatMap(({ region, at }) => (region[0]!.isBold ? [at] : []))
  const area = (at: number) => `<mets:fptr><mets:area FILEID="A1" BEGIN="b${at}" BETYPE="IDREF"/></mets:fptr>`
  const articles = starts.map(
    (start, number) =>
      `<mets:div TYPE="ARTICLE" LABEL="第${number}篇"><mets:div TYPE="HEADING">${area(start)}</mets:div><mets:div TYPE="BODY">${regions
        .filter(({ at }) => at > start && at < (starts[number + 1] ?? regions.length))
        .map(({ at }) => `<mets:div TYPE="TEXT">${area(at)}</mets:div>`)
        .join('')}</mets:div></mets:div>`,
  )
  return `<?xml version="1.0"?><mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink">
<mets:dmdSec ID="D1"><mods:mods xmlns:mods="m"><mods:titleInfo><mods:title>河东日报</mods:title></mods:titleInfo><mods:originInfo><mods:dateIssued>2023-04-22</mods:dateIssued></mods:originInfo></mods:mods></mets:dmdSec>
<mets:fileSec><mets:fileGrp><mets:file ID="A1"><mets:FLocat xlink:href="file://./alto/${file}"/></mets:file></mets:fileGrp></mets:fileSec>
<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Page"/></mets:structMap>
<mets:structMap TYPE="LOGICAL"><mets:div TYPE="Newspaper"><mets:div TYPE="Issue">${articles.join('')}</mets:div></mets:div></mets:structMap></mets:mets>`
}
