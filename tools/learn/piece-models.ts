import type { Forest } from '../../src/ingest/learned/trees.ts'
import type { Parted } from '../../src/ingest/page/cuts/cutting.ts'
import { GAP_FEATURES } from '../../src/ingest/page/cuts/gap-features.ts'
import { GAP_AGAIN } from '../../src/ingest/page/cuts/gaps-again.ts'
import { BARE_FEATURES } from '../../src/ingest/page/heads/bare.ts'
import { HEAD_FEATURES } from '../../src/ingest/page/heads/head-features.ts'
import type { Headable } from '../../src/ingest/page/heads/heading-articles.ts'
import { HEADING_FEATURES } from '../../src/ingest/page/heads/heading-features.ts'
import type { Headings } from '../../src/ingest/page/heads/headings.ts'
import type { Headlined } from '../../src/ingest/page/heads/headlined.ts'
import { HEAD_AGAIN } from '../../src/ingest/page/heads/heads-again.ts'
import { RUN_FEATURES, runRow } from '../../src/ingest/page/heads/run-features.ts'
import { JOIN_FEATURES } from '../../src/ingest/page/joins/join-features.ts'
import { type Joinable, paragraphsOf, type Unitable } from '../../src/ingest/page/joins/joining.ts'
import { UNION_FEATURES } from '../../src/ingest/page/joins/union-features.ts'
import { SURE_FEATURES } from '../../src/ingest/page/sure-features.ts'
import type { TextWeights } from '../../src/ingest/page/words/text-scores.ts'
import { type GrowOptions, grow } from './grow.ts'
import type { LearnPage } from './line-model.ts'

// What is learned of paragraphs and display lines, from pages whose lines have been tagged by a model that did not
// see them.

class Rows {
  private readonly rows: Int32Array[] = []
  private readonly answers: number[] = []
  private readonly weights: number[] = []

  constructor(
    private readonly features: number,
    private readonly options: GrowOptions,
  ) {}

  add(row: Int32Array, isSo: boolean, weight: number): void {
    this.rows.push(row)
    this.answers.push(isSo ? 1 : 0)
    this.weights.push(weight)
  }

  grow(): Forest {
    const flat = new Int32Array(this.rows.length * this.features)
    for (const [index, row] of this.rows.entries()) flat.set(row, index * this.features)
    const [answers, weights] = [Int32Array.from(this.answers), Float32Array.from(this.weights)]
    return grow(flat, this.features, answers, weights, 1, this.options)
  }
}

/** The article that most of some lines belong to, by the gold; -1 for none. */
export function goldArticle({ labels, lines }: LearnPage, places: number[]): number {
  const votes = new Map<number, number>()
  for (const place of places) {
    const { article } = labels[place]!
    if (article >= 0) votes.set(article, (votes.get(article) ?? 0) + lines[place]!.read.length)
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [-1, 0])[0]
}

const CUTS = { rounds: 240, depth: 5, rate: 0.06, leaf: 3, rowShare: 0.6, featureShare: 0.4 }
const JOINS = { rounds: 140, depth: 4, rate: 0.07, leaf: 4, rowShare: 0.6, featureShare: 0.5 }
const HEADS = { rounds: 220, depth: 5, rate: 0.06, leaf: 3, rowShare: 0.6, featureShare: 0.5 }

type CutPage = { page: LearnPage; parted: Parted }

export const learnCuts = (pages: CutPage[]) => cutForest(pages, GAP_FEATURES, ({ parted }) => parted.rows)

export const learnCutsAgain = (pages: (CutPage & { again: Int32Array })[]) =>
  cutForest(pages, GAP_AGAIN, ({ again }) => again)

function cutForest<P extends CutPage>(pages: P[], width: number, rowsOf: (page: P) => Int32Array): Forest {
  const examples = new Rows(width, CUTS)
  for (const state of pages) {
    const { page, parted } = state
    const rows = rowsOf(state)
    const articles = parted.gaps.paragraphs.map(({ places }) => goldArticle(page, places))
    for (let gap = 0; gap + 1 < articles.length; gap++) {
      if (articles[gap]! < 0 || articles[gap + 1]! < 0) continue
      const row = rows.subarray(gap * width, (gap + 1) * width)
      examples.add(row, articles[gap] !== articles[gap + 1], page.gold.weight)
    }
  }
  return examples.grow()
}

const placesOf = ({ gaps }: Parted, paragraphs: number[]) =>
  paragraphs.flatMap((paragraph) => gaps.paragraphs[paragraph]!.places)

export function learnJoins(pages: { page: LearnPage; parted: Parted; joinable: Joinable }[]): Forest {
  const examples = new Rows(JOIN_FEATURES, JOINS)
  for (const { page, parted, joinable } of pages) {
    const articles = joinable.stretches.map((stretch) =>
      goldArticle(page, placesOf(parted, paragraphsOf(stretch))),
    )
    joinable.pairs.forEach(([first, second], at) => {
      if (articles[first]! < 0 || articles[second]! < 0) return
      examples.add(joinable.rows[at]!, articles[first] === articles[second], page.gold.weight)
    })
  }
  return examples.grow()
}

const UNIONS = { rounds: 160, depth: 4, rate: 0.06, leaf: 4, rowShare: 0.6, featureShare: 0.5 }

export function learnUnions(pages: { page: LearnPage; parted: Parted; unitable: Unitable }[]): Forest {
  const examples = new Rows(UNION_FEATURES, UNIONS)
  for (const { page, parted, unitable } of pages) {
    const { stretches, groups, pairs, rows } = unitable
    const articles = groups.map((group) =>
      goldArticle(
        page,
        placesOf(
          parted,
          group.flatMap((stretch) => paragraphsOf(stretches[stretch]!)),
        ),
      ),
    )
    pairs.forEach(([first, second], at) => {
      if (articles[first]! < 0 || articles[second]! < 0) return
      examples.add(rows[at]!, articles[first] === articles[second], page.gold.weight)
    })
  }
  return examples.grow()
}

type HeadState = { page: LearnPage; parted: Parted; headable: Headable }

export const learnHeads = (pages: HeadState[]) =>
  headForest(pages, HEAD_FEATURES, ({ headable }) => headable.rows)

export const learnHeadsAgain = (pages: (HeadState & { headsAgain: Int32Array[] })[]) =>
  headForest(pages, HEAD_AGAIN, ({ headsAgain }) => headsAgain)

function headForest<S extends HeadState>(
  pages: S[],
  width: number,
  rowsOf: (state: S) => Int32Array[],
): Forest {
  const examples = new Rows(width, HEADS)
  for (const state of pages) {
    const { page, parted, headable } = state
    const rows = rowsOf(state)
    const { articles, shown } = headable.page
    const golds = articles.map((paragraphs) => goldArticle(page, placesOf(parted, paragraphs)))
    headable.pairs.forEach(([line, article], at) => {
      const { piece } = shown[line]!
      const label = page.labels[piece.places[0]!]!
      const isAsked = label.piece === 'head' || (piece.kind === 'credit' && !label.known)
      const isHead = isAsked && label.article >= 0 && label.article === golds[article]
      examples.add(rows[at]!, isHead, page.gold.weight)
    })
  }
  return examples.grow()
}

const HEADINGS = { rounds: 500, depth: 5, rate: 0.03, leaf: 3, rowShare: 0.6, featureShare: 0.5 }

export function learnHeadings(pages: (HeadState & { headings: Headings })[]): Forest {
  const examples = new Rows(HEADING_FEATURES, HEADINGS)
  for (const { page, parted, headable, headings } of pages) {
    const { articles, shown } = headable.page
    const golds = articles.map((paragraphs) => goldArticle(page, placesOf(parted, paragraphs)))
    const whose = shown.map(({ piece }) => {
      const label = page.labels[piece.places[0]!]!
      return label.piece === 'head' ? label.article : -1
    })
    headings.headings.forEach(({ lines, article }, at) => {
      const gold = golds[article]!
      const { gap } = shown[lines[0]!]!
      const all = shown.flatMap((line, index) => (line.gap === gap && whose[index] === gold ? [index] : []))
      const isWhole = gold >= 0 && lines.every((line) => whose[line] === gold) && all.length === lines.length
      examples.add(headings.rows[at]!, isWhole, page.gold.weight)
    })
  }
  return examples.grow()
}

const BARE = { rounds: 80, depth: 3, rate: 0.1, leaf: 6, rowShare: 0.6, featureShare: 0.6 }

export function learnBare(pages: (HeadState & { bare: Int32Array[] })[]): Forest {
  const examples = new Rows(BARE_FEATURES, BARE)
  for (const { page, parted, headable, bare } of pages) {
    headable.page.articles.forEach((paragraphs, article) => {
      const gold = goldArticle(page, placesOf(parted, paragraphs))
      if (gold < 0) return
      examples.add(bare[article]!, page.gold.articles[gold]!.headline.length === 0, page.gold.weight)
    })
  }
  return examples.grow()
}

type SureState = {
  page: LearnPage
  parted: Parted
  headed: Headlined
  sure: Int32Array[]
}
/** A text is right where this part of it is the article's, and as much of the article is in it. */
const NEARLY_ALL = 0.9

/** For each article that was made: is it one of the gold, with its head and no other line? */
export function areRight({ page, parted, headed }: SureState): boolean[] {
  const { whose } = headed
  const { articles, shown } = headed.page
  const sizeOf = (place: number) => page.lines[place]!.read.length
  const all = new Map<number, number>()
  page.labels.forEach(({ article, piece }, place) => {
    if (piece === 'body' && article >= 0) all.set(article, (all.get(article) ?? 0) + sizeOf(place))
  })
  return articles.map((paragraphs, article) => {
    const places = placesOf(parted, paragraphs)
    const gold = goldArticle(page, places)
    if (gold < 0) return false
    const total = places.reduce((sum, place) => sum + sizeOf(place), 0)
    const own = places.filter((place) => page.labels[place]!.article === gold)
    const common = own.reduce((sum, place) => sum + sizeOf(place), 0)
    if (common < NEARLY_ALL * total || common < NEARLY_ALL * (all.get(gold) ?? 0)) return false
    const given = new Set<number>()
    shown.forEach(({ piece }, line) => {
      if (whose[line] === article && piece.kind === 'display')
        for (const place of piece.places) given.add(place)
    })
    return (
      page.labels.every((label, place) => {
        const isHead = label.piece === 'head' && label.article === gold
        return !isHead || given.delete(place)
      }) && given.size === 0
    )
  })
}

const SURE = { rounds: 70, depth: 3, rate: 0.1, leaf: 8, rowShare: 0.6, featureShare: 0.5 }

export function learnSure(pages: SureState[]): Forest {
  const examples = new Rows(SURE_FEATURES, SURE)
  for (const state of pages) {
    const right = areRight(state)
    for (const [article, row] of state.sure.entries())
      examples.add(row, right[article]!, state.page.gold.weight)
  }
  return examples.grow()
}

const RUNS = { rounds: 50, depth: 4, rate: 0.12, leaf: 4, rowShare: 0.6, featureShare: 0.6 }

/** Lines of one printed headline, from one to the next. */
export function learnRuns(pages: (HeadState & { model: { texts: TextWeights } })[]): Forest {
  const examples = new Rows(RUN_FEATURES, RUNS)
  for (const { page, headable, model } of pages) {
    const { shown } = headable.page
    shown.forEach((below, line) => {
      const above = shown[line - 1]
      if (!above || above.gap !== below.gap) return
      const [first, second] = [above, below].map(({ piece }) => page.labels[piece.places[0]!]!)
      const isHead = first!.piece === 'head' && second!.piece === 'head'
      const isOne = isHead && first!.article === second!.article && first!.part === second!.part
      examples.add(runRow(above, below, model.texts), isOne, page.gold.weight)
    })
  }
  return examples.grow()
}
