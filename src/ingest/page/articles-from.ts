import type { Article } from '../../model/article.ts'
import { UNIT } from '../learned/trees.ts'
import type { PrintLine } from '../print/print-line.ts'
import { endsSentence } from '../print/signs.ts'
import type { Body } from './article-blocks.ts'
import { assemble, type PageOf } from './assemble.ts'
import { LONGEST_HEAD } from './heading.ts'
import type { HeadPage } from './heads/head-features.ts'
import { endKind } from './lines/line-facts.ts'
import type { Piece } from './pieces.ts'
import { isNameLine, isOneName } from './signed-by.ts'
import { joinLines, type Unit } from './unit.ts'

const printed = (lines: PrintLine[]) =>
  lines.some(({ members }) => members) ? lines.flatMap((line) => line.members ?? [line]) : lines

export function unitOf(kind: Unit['kind'], lines: PrintLine[]): Unit {
  const all = printed(lines)
  const text = joinLines(all)
  return {
    kind,
    lines: all,
    text,
    open: kind === 'paragraph' && !endsSentence(text),
  }
}

/** Among so many lines in a row a name is a cell of a table or one of a list. */
const CELLS = 4

/** How a text ends that ends a sentence (endKind). */
const SENTENCE = 7
/** The chance that a score in logits stands for, to two places: not sure beyond what was measured. */
const chanceOf = (score: number) => Math.round(100 / (1 + Math.exp(-score / UNIT))) / 100

/**
 * Paragraphs of one article, what was cut by a column's end put together; `places` has for each the number of the
 * one that it became part of.
 */
function whole(paragraphs: Piece[]): { units: Unit[]; places: number[] } {
  const made: PrintLine[][] = []
  const places: number[] = []
  let openBefore = false
  for (const { lines, resumes, read } of paragraphs) {
    if (resumes && openBefore) made.at(-1)!.push(...lines)
    else made.push([...lines])
    places.push(made.length - 1)
    openBefore = endKind(read) < SENTENCE && !lines.at(-1)!.endsEarly
  }
  return { units: made.map((lines) => unitOf('paragraph', lines)), places }
}

/** The articles of a page, when it is known which paragraphs and display lines are whose. */
export function articlesFrom(
  head: HeadPage,
  heads: Int32Array,
  runs: Int32Array,
  sure: Int32Array,
  page: PageOf,
): Article[] {
  const { shown, articles, gaps, owner } = head
  const ownerOf = new Map(shown.map(({ piece }, line) => [piece, heads[line]!]))
  const texts = articles.map((list) => whole(list.map((at) => gaps.paragraphs[at]!)))
  const bodies = articles.map(
    (list, article): Body => ({
      paragraphs: texts[article]!.units,
      crossheads: [],
      bylines: [],
      softStart: gaps.paragraphs[list[0]!]!.resumes,
    }),
  )
  const headings = articles.map(() => ({ units: [] as Unit[], shared: [] as number[] }))
  shown.forEach(({ piece }, line) => {
    const article = heads[line]!
    if (article < 0) return
    if (piece.kind === 'credit') {
      bodies[article]!.bylines.push(unitOf('display', piece.lines))
      return
    }
    const { units, shared } = headings[article]!
    const own = head.words.all[line * articles.length + article]! / 1000
    const above = units.at(-1)
    const goesOn = line > 0 && runs[line - 1]! > 0 && heads[line - 1] === article && above !== undefined
    if (goesOn && above.text.length + piece.text.length <= LONGEST_HEAD) {
      units[units.length - 1] = unitOf('display', [...above.lines, ...piece.lines])
      shared[shared.length - 1] = Math.max(shared.at(-1)!, own)
      return
    }
    units.push(unitOf('display', piece.lines))
    shared.push(own)
  })
  const loose = articles.map(() => [] as Unit[])
  gaps.between.forEach((between, gap) => {
    const [above, below] = [gap > 0 ? owner[gap - 1]! : -1, gap < owner.length ? owner[gap]! : -1]
    // Whose headline stands before: a name below it says who wrote.
    let headed = -1
    for (const piece of between) {
      const owned = ownerOf.get(piece) ?? -1
      const unit = unitOf('display', piece.lines)
      const isSigned =
        owned < 0 && headed >= 0 && (isNameLine(unit) || isOneName(unit.text, texts[headed]!.units))
      if (isSigned) bodies[headed]!.bylines.push(unit)
      headed = piece.kind === 'credit' ? -1 : owned
      if (owned >= 0 || isSigned) continue
      const nearest = above >= 0 ? above : below
      const isWriter = between.length < CELLS && nearest >= 0 && isOneName(unit.text, texts[nearest]!.units)
      if (isWriter) bodies[nearest]!.bylines.push(unit)
      else if (above >= 0 && above === below) {
        const before = texts[above]!.places[articles[above]!.indexOf(gap)]!
        bodies[above]!.crossheads.push({ unit, before })
      } else loose[above >= 0 ? above : below]?.push(unit)
    }
  })
  return bodies.map((body, index) =>
    assemble(body, headings[index]!, loose[index]!, page, chanceOf(sure[index]!)),
  )
}
