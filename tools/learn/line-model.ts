import { oneAfterTheOther } from '../../src/ingest/page/lines/in-turns.ts'
import { withWiderLines } from '../../src/ingest/page/lines/narrow-columns.ts'
import { Role } from '../../src/ingest/page/pieces.ts'
import { SCORES, type TextWeights } from '../../src/ingest/page/words/text-scores.ts'
import { type PrintLine, printLines } from '../../src/ingest/print/print-line.ts'
import { withUprightLines } from '../../src/ingest/print/upright.ts'
import { learnCommon } from './common-weights.ts'
import type { GoldPage } from './gold.ts'
import { type Example, learnHashed } from './hash-weights.ts'
import { type LineLabel, labelsOf } from './labels.ts'
import { learnTopics } from './topic-weights.ts'

/** A page with its lines and what the gold says of them. */
export interface LearnPage {
  gold: GoldPage
  lines: PrintLine[]
  labels: LineLabel[]
  roles: Int32Array
}

/** The role of each line, by its label and that of the line of text before it. */
function rolesOf(labels: LineLabel[]): Int32Array {
  let before: LineLabel | undefined
  return Int32Array.from(labels, (label) => {
    if (!label.known) return label.article < 0 ? Role.furniture : Role.credit
    if (label.piece === 'noise') return Role.furniture
    if (label.piece !== 'body') return Role.display
    const follows =
      before &&
      before.article === label.article &&
      before.part === label.part &&
      Math.abs(label.from - before.to) <= 2
    before = label
    if (label.from <= 1) return Role.begin
    return follows ? Role.inner : Role.resume
  })
}

export function learnPage(gold: GoldPage): LearnPage {
  const lines = withWiderLines(withUprightLines(oneAfterTheOther(printLines(gold.text), gold.text)))
  const labels = labelsOf(gold, lines)
  return { gold, lines, labels, roles: rolesOf(labels) }
}

/** Of a page: how small and how large a part of it may be to be learned from as a page of its own. */
const [SMALLEST, LARGEST] = [0.06, 0.4]
const CROPS = 2
/** Parts have more borders than pages: at full weight articles come out in pieces. */
const CROP_WEIGHT = 0.3

/** Parts of a page as pages of their own, each from where a text or its head begins: people save those, too. */
export function cropsOf(page: LearnPage, draw: () => number): LearnPage[] {
  const { gold, lines, labels, roles } = page
  const starts = lines.flatMap((_, place) =>
    roles[place] === Role.display || roles[place] === Role.begin ? [place] : [],
  )
  return Array.from({ length: CROPS }, () => {
    const from = starts[Math.floor(draw() * starts.length)] ?? 0
    const size = Math.ceil(lines.length * (SMALLEST + (LARGEST - SMALLEST) * draw()))
    const to = Math.min(lines.length, from + size)
    return {
      gold: { ...gold, weight: gold.weight * CROP_WEIGHT },
      lines: lines.slice(from, to),
      labels: labels.slice(from, to),
      roles: roles.slice(from, to),
    }
  })
}

/** The text weights learned from some pages. */
export function learnTextWeights(pages: LearnPage[]): TextWeights {
  const examples = Object.fromEntries(SCORES.map((name) => [name, [] as Example[]])) as Record<
    string,
    Example[]
  >
  for (const { lines, roles, labels, gold } of pages) {
    const { weight } = gold
    lines.forEach((line, index) => {
      const before = lines[index - 1]?.read ?? ''
      const role = roles[index]!
      const text = line.read
      const add = (name: string, isSo: boolean) => examples[name]!.push({ text, before, isSo, weight })
      const isBody = role <= Role.resume
      if (isBody) add('starts', role === Role.begin)
      add('shows', role === Role.display)
      if (line.cells < 80) add('around', role === Role.furniture)
      if (role === Role.begin) add('opens', labels[index]!.part === 0)
      // The last line of a paragraph: is it the article's last?
      const label = labels[index]!
      if (isBody && label.known) {
        const paragraphs = gold.articles[label.article]!.paragraphs
        const isEnd = label.to >= paragraphs[label.part]!.replace(/\s/gu, '').length - 1
        if (isEnd) add('closes', label.part === paragraphs.length - 1)
      }
    })
  }
  const scores = SCORES.map((name) => [name, learnHashed(name, examples[name]!)])
  return { ...Object.fromEntries(scores), common: learnCommon(pages), ...learnTopics(pages) } as TextWeights
}
