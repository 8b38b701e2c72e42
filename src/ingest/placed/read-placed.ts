import type { Article, LineRange } from '../../model/article.ts'
import type { DropReason } from '../../model/issue.ts'
import type { PlacedLine, PlacedPage } from '../../model/placed.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { judged } from '../learned/judge.ts'
import type { PageOf } from '../page/assemble.ts'
import { readPage } from '../page/read-page.ts'
import { around } from './boxes.ts'
import type { Display } from './displays.ts'
import { textsOf } from './links/linked.ts'
import { learnedPlaces, type PlacedModel } from './links/model.ts'
import { ownersOf } from './links/owners.ts'
import { chanceOf, placedSureRows } from './links/sure-features.ts'
import { furnitureOf, numbered } from './numbered.ts'
import { headLines, placedArticle } from './placed-article.ts'
import { withoutScraps } from './scraps.ts'
import type { Segment, Text } from './segment.ts'
import { sheetOf } from './sheet.ts'

/** A page whose lines have places, as articles. */
export interface ReadPlaced {
  /** Its lines in the order of reading: those that the articles count. */
  lines: string[]
  articles: Article[]
  dropped: { lines: LineRange[]; why: DropReason }[]
}

/** Pages of more lines are no sheets of a paper; looking at each two of them would take minutes. */
const MOST_LINES = 5000
/** Nor do any have more columns and pieces of columns: each two of them are compared with all others. */
const MOST_SEGMENTS = 300

export function readPlaced(
  placed: PlacedPage,
  page: PageOf,
  before = 0,
  model: PlacedModel = learnedPlaces(),
): ReadPlaced {
  const all = placed.blocks.flatMap((block) => block.lines)
  if (all.length > MOST_LINES) return readAsText(all, page, before)
  const sheet = sheetOf(placed)
  if (sheet.segments.length > MOST_SEGMENTS) return readAsText(all, page, before)
  const linked = textsOf(sheet, model)
  const { texts, credits } = withoutScraps(sheet, linked.texts)
  const owners = ownersOf(sheet, texts, model.heads)
  const { owner } = owners
  const sure = judged(model.sure, placedSureRows(texts, linked.judged, owners))
  const parts = texts.map((text, number) => ({
    text,
    displays: sheet.displays.filter((_, at) => owner[at] === number),
    credits: credits.filter(({ text: of }) => of === text).map(({ segment }) => segment),
    chance: chanceOf(sure[number]!),
  }))
  const ordered = inReadingOrder(parts, sheet.size)
  const linesOf = (part: Part) =>
    [...part.displays, ...part.text, ...part.credits].flatMap((each) => each.lines)
  const own = new Set(ordered.flatMap(linesOf))
  const others = [...sheet.displays, ...sheet.segments].flatMap((each) => each.lines)
  const rest = [...others.filter((line) => !own.has(line)), ...sheet.furniture]
  const { lines, printed } = numbered([...own, ...rest], before)
  const articles = ordered.flatMap((part) => {
    const heads = part.displays.flatMap((display) => headLines(display.lines))
    return placedArticle({ ...part, heads }, printed, page, part.chance) ?? []
  })
  const held = new Set(articles.flatMap(({ source }) => source.lines.flatMap(numbersIn)))
  const dropped = [...printed].filter(([, { number }]) => held.has(number)).map(([line]) => line)
  return { lines, articles, dropped: furnitureOf(printed, new Set(dropped)) }
}

const numbersIn = ([first, last]: LineRange) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** An article as the page has it: its text, its headlines, and who is named apart. */
interface Part {
  text: Text
  displays: Display[]
  credits: Segment[]
  /** How likely it is whole and has its headline. */
  chance: number
}

/** What begins within this of the same height, in the height of the text, is read from the left. */
const LEVEL = 3

function inReadingOrder(parts: Part[], size: number): Part[] {
  const boxes = new Map(
    parts.map((part) => [part, around([...part.displays, ...part.text].map(({ box }) => box))]),
  )
  const level = (part: Part) => Math.round(boxes.get(part)!.top / (LEVEL * size))
  return [...parts].sort((a, b) => level(a) - level(b) || boxes.get(a)!.left - boxes.get(b)!.left)
}

/** The lines one after another, as those of a dump. */
function readAsText(all: PlacedLine[], page: PageOf, before: number): ReadPlaced {
  const lines = all.map(({ text }) => foldRadicals(text))
  const { articles, dropped } = readPage('\n'.repeat(before) + lines.join('\n'), page)
  return { lines, articles, dropped }
}
