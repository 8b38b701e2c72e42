import type { Amount } from '../../entities/figures/amount.ts'
import { NOBODY, resolve } from '../../entities/resolve.ts'
import { tag } from '../../entities/tag.ts'
import type { Article } from '../../model/article.ts'
import type { EntityKind, Mention } from '../../model/entity.ts'
import { unitsOfPoints } from '../../text/points.ts'
import { segment, type Words } from '../../text/segment/segment.ts'
import { isInside } from '../../text/whole.ts'
import { amountsOf } from './amounts.ts'
import { type Listing, listingsIn } from './listings.ts'
import type { DraftBlock } from './paragraph.ts'
import { type Quoted, quotedIn } from './quoted.ts'

/** A name in a sentence, in code units of its block. */
export interface NameAt {
  kind: EntityKind
  name: string
  key: string
  at: number
  end: number
  /** The office before it, as printed. */
  title?: string
  /** Where that begins. */
  titleAt?: number
  within?: string
}

/** A sentence of a text, with what can be checked in it. */
export interface Statement {
  block: number
  /** The paragraph that it stands in, and where in it. */
  text: string
  at: number
  end: number
  starts: Words
  names: NameAt[]
  amounts: Amount[]
  quoted: Quoted[]
  listings: Listing[]
}

const END = /[。！？!?；;\n]+[”’"」』）)]*/g

/** Nobody ends a sentence later than this: what is longer is looked at in parts. */
const LONGEST = 600

/** Where the sentences of a text begin and end. */
export function sentencesOf(text: string): [at: number, end: number][] {
  const sentences: [number, number][] = []
  let at = 0
  const add = (end: number) => {
    while (end - at > LONGEST) {
      const part = isInside(text, at + LONGEST) ? at + LONGEST - 1 : at + LONGEST
      sentences.push([at, part])
      at = part
    }
    sentences.push([at, end])
    at = end
  }
  for (const match of text.matchAll(END)) add(match.index + match[0].length)
  if (at < text.length) add(text.length)
  return sentences.filter(([from, to]) => text.slice(from, to).trim() !== '')
}

/** A text as an article: what reads articles for names reads it. */
const asArticle = (texts: string[]): Article => ({
  ...{ id: '', kind: 'article', page: null, kicker: [], headline: '', headlineFrom: 'print', subhead: [] },
  ...{ labels: [], bylines: [], dateline: null, eventDate: null, eventDateFrom: null, jump: null },
  ...{
    continues: null,
    continuedBy: null,
    source: { file: '', lines: [] },
    confidence: { value: 1, doubts: [] },
  },
  body: texts.map((text) => ({ type: 'p', text, lines: [], origin: [] })),
})

/** The sentences of a draft; `paper` says what 市 stands for. */
export function statementsOf(blocks: DraftBlock[], paper: string | null): Statement[] {
  const texts = blocks.map(({ text }) => text)
  const article = asArticle(texts)
  const surroundings = { paper }
  const names = texts.map((): NameAt[] => [])
  for (const { kind, name, key, within, mentions } of resolve(article, tag(article, surroundings), NOBODY)
    .entities) {
    if (kind === 'figure') continue
    for (const mention of mentions) {
      const text = texts[mention.block]!
      const [at, end] = unitsOf(text, mention)
      const titleAt = mention.title === undefined ? -1 : text.lastIndexOf(mention.title, at)
      names[mention.block]!.push({
        ...{ kind, name, key, at, end },
        ...(within !== undefined && { within }),
        ...(titleAt >= 0 && { title: mention.title!, titleAt }),
      })
    }
  }
  return texts.flatMap((text, block) => statementsIn(text, block, names[block]!))
}

function statementsIn(text: string, block: number, names: NameAt[]): Statement[] {
  const starts = segment(text)
  const sentences = sentencesOf(text)
  const of = <Item extends { at: number; end: number }>(items: Item[]): Item[][] =>
    inSentences(items, sentences)
  const [named, counted] = [of(names.sort((a, b) => a.at - b.at)), of(amountsOf(text, starts))]
  const [quoted, listed] = [of(quotedIn(text)), of(listingsIn(text))]
  return sentences.map(([at, end], index) => ({
    ...{ block, text, at, end, starts, names: named[index]!, amounts: counted[index]! },
    ...{ quoted: quoted[index]!, listings: listed[index]! },
  }))
}

/** Items of a text, in its order, by the sentence that each stands in wholly. */
function inSentences<Item extends { at: number; end: number }>(
  items: Item[],
  sentences: [number, number][],
): Item[][] {
  const parts = sentences.map((): Item[] => [])
  let index = 0
  for (const item of items) {
    while (index < sentences.length && sentences[index]![1] <= item.at) index++
    const sentence = sentences[index]
    if (sentence && item.at >= sentence[0] && item.end <= sentence[1]) parts[index]!.push(item)
  }
  return parts
}

const SURROGATE = /[\ud800-\udfff]/

/** Where a mention stands in code units. */
export function unitsOf(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): [number, number] {
  if (!SURROGATE.test(text)) return [start, end]
  return [unitsOfPoints(text, start), unitsOfPoints(text, end)]
}
