import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../../src/ingest/forms/pdf/read-pdf.ts'
import { readAlto } from '../../src/ingest/forms/recognised/alto.ts'
import { joinWords, type Word } from '../../src/ingest/forms/recognised/recognised-page.ts'
import type { PlacedLine } from '../../src/model/placed.ts'
import { foldRadicals } from '../../src/text/normal/radicals.ts'
import { type GoldPage, labelsOf } from '../learn-placed/labels.ts'

// node tools/run.mjs tools/pages/recognise.ts FOLDER NAME …
// Has pages that make.ts set drawn and recognised by Tesseract, as ALTO and hOCR. What should be read is what Tesseract
// saw: each word belongs to the line of the page that it stands on.

const DOTS = 200
const [folder, ...names] = process.argv.slice(2)
if (!folder) throw new Error('recognise.ts FOLDER NAME …')
for (const name of ['alto', 'hocr', 'gold-alto', 'gold-hocr'])
  mkdirSync(join(folder, name), { recursive: true })

for (const name of names) {
  const [pdf, picture] = [join(folder, 'pages', `${name}.pdf`), join(folder, 'alto', name)]
  execFileSync('pdftoppm', ['-r', String(DOTS), '-gray', '-png', '-singlefile', pdf, picture])
  execFileSync('tesseract', [`${picture}.png`, picture, '-l', 'chi_sim', '--psm', '3', 'alto', 'hocr'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: 'ignore',
  })
  const hocr = readFileSync(`${picture}.hocr`)
  writeFileSync(join(folder, 'hocr', `${name}.hocr`), hocr)
  execFileSync('rm', [`${picture}.hocr`, `${picture}.png`])
  const gold: GoldPage = JSON.parse(readFileSync(join(folder, 'gold', `${name}.json`), 'utf8'))
  for await (const { placed } of readPdf(new Uint8Array(readFileSync(pdf)))) {
    if (!placed) continue
    const lines = placed.blocks.flatMap((block) => block.lines)
    const seen = seenIn(gold, lines, readFileSync(`${picture}.xml`, 'utf8'))
    for (const [form, extension] of [
      ['alto', 'xml'],
      ['hocr', 'hocr'],
    ])
      writeFileSync(
        join(folder, `gold-${form}`, `${name}.json`),
        JSON.stringify({ ...seen, file: `${name}.${extension}` }),
      )
  }
}

/** The articles of a page in the words that were seen of them. */
function seenIn(gold: GoldPage, lines: PlacedLine[], alto: string): GoldPage {
  const label = labelsOf(gold)
  const scale = 72 / DOTS
  const words = new Map<PlacedLine, Word[]>()
  for (const word of readAlto(alto).pages.flatMap((page) =>
    page.regions.flatMap((region) => region.lines.flatMap((line) => line.words)),
  )) {
    if (!word.box) continue
    const [x, y] = [
      ((word.box.left + word.box.right) / 2) * scale,
      ((word.box.top + word.box.bottom) / 2) * scale,
    ]
    const line = lines.find(
      ({ box, size }) =>
        x > box.left - size && x < box.right + size && y > box.top && y < box.bottom + size * 0.1,
    )
    if (line) words.set(line, [...(words.get(line) ?? []), word])
  }
  const seen = (of: PlacedLine[]) =>
    of
      .map((line) => joinWords((words.get(line) ?? []).sort((a, b) => a.box!.left - b.box!.left)).text)
      .join('')
  const labels = new Map(lines.map((line) => [line, label(line)]))
  const articles = gold.articles.map((article, number) => {
    const own = lines.filter((line) => labels.get(line)?.article === number)
    const heads = own.filter((line) => labels.get(line)!.isHead)
    const linesFor = (text: string) =>
      heads.filter((line) =>
        text
          .replace(/\s/g, '')
          .includes(foldRadicals(line.text).replace(/\s/g, '').normalize('NFKC').slice(0, 3)),
      )
    const body = own
      .filter((line) => labels.get(line)!.at >= 0)
      .sort((a, b) => labels.get(a)!.at - labels.get(b)!.at)
    let end = 0
    const paragraphs = article.paragraphs.map((text) => {
      const start = end
      end += text.replace(/\s/g, '').length
      return seen(body.filter((line) => labels.get(line)!.at >= start && labels.get(line)!.at < end))
    })
    return {
      ...article,
      headline: article.headline.map((text) => seen(linesFor(text))).filter(Boolean),
      paragraphs,
      byline: [],
      crossheads: article.crossheads,
    }
  })
  return { ...gold, articles }
}
