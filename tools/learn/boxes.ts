import { between, type Draw, pick } from './drawn.ts'
import type { GoldArticle } from './gold.ts'
import type { Style } from './page-style.ts'
import { alone, type Block, type Box, type Line, ofParagraph, set } from './printed.ts'

// Where an article stands on a composed page: boxes of columns, and what stands in them.

/** The room that an article takes, in characters. */
export const sizeOf = ({ paragraphs }: GoldArticle) =>
  60 + paragraphs.reduce((sum, text) => sum + text.length, 0)

/** Boxes for some articles, by cutting the page in two again and again. */
export function boxesOf(articles: GoldArticle[], box: Box, draw: Draw): Map<GoldArticle, Box> {
  if (articles.length === 1) return new Map([[articles[0]!, box]])
  const cut = between(draw, 1, articles.length - 1)
  const [one, other] = [articles.slice(0, cut), articles.slice(cut)]
  const total = articles.reduce((sum, article) => sum + sizeOf(article), 0)
  const share = one.reduce((sum, article) => sum + sizeOf(article), 0) / total
  const left = Math.round(box.width * share)
  const isUpright = left >= 1 && left < box.width && draw() < 0.6
  const boxes = isUpright
    ? [
        { ...box, width: left },
        { ...box, x: box.x + left, width: box.width - left },
      ]
    : [
        { ...box, height: box.height * share },
        { ...box, y: box.y + box.height * share, height: box.height * (1 - share) },
      ]
  return new Map([...boxesOf(one, boxes[0]!, draw), ...boxesOf(other, boxes[1]!, draw)])
}

const SIGNED = ['本报记者', '□本报记者', '记者', '本报通讯员', '']

/** The blocks of one article in its box. */
export function blocksOf(article: GoldArticle, box: Box, style: Style, draw: Draw): Block[] {
  const head = draw() < 0.15 ? pick(draw, ['above', 'below', 'beside', 'inside'] as const) : style.head
  const columns = Math.max(1, box.width)
  const isSpanning = columns > 1 && (head === 'above' || head === 'below')
  const room = isSpanning ? (columns * style.width) / style.scale : style.width / Math.min(style.scale, 1.8)
  const isUpright = head === 'beside' && draw() < 0.3
  const top = article.headline.flatMap((part, at) => {
    const isMain = article.headline.length === 1 || at === article.headline.length - 1
    const plain = part.replace(/\s+/g, ' ')
    if (isUpright && isMain) return [...plain.replace(/ /g, '')]
    return set(plain, Math.max(5, Math.floor(isMain ? room : room * 1.4)))
  })
  const labels = draw() < 0.7 ? article.labels : []
  const signed =
    article.byline.length > 0 && draw() < 0.6
      ? [`${pick(draw, SIGNED)} ${article.byline.join(' ')}`.trim()]
      : []
  const crossheads = new Map(
    article.crossheads.map((text, at) => [
      Math.floor(((at + 1) * article.paragraphs.length) / (article.crossheads.length + 1)),
      text,
    ]),
  )
  const body = article.paragraphs.flatMap((text, at) => [
    ...alone(crossheads.has(at) ? [crossheads.get(at)!] : []),
    ...ofParagraph(set(style.indent + text, style.width)),
  ])
  const parts: Line[][] = []
  const each = Math.ceil(body.length / columns) || 1
  for (let from = 0; from < body.length; from += each) parts.push(body.slice(from, from + each))
  const heading: Block = { x: box.x, y: box.y, lines: alone([...labels, ...top, ...signed]), isHead: true }
  const shift = head === 'above' ? 1 : 0
  const texts = parts.map((lines, at): Block => ({ x: box.x + at, y: box.y + shift, lines, isHead: false }))
  if (head === 'below') heading.y = box.y + box.height - 1
  if (head === 'inside' && texts.length > 1) {
    const at = between(draw, 1, texts.length - 1)
    heading.x = texts[at]!.x
    texts[at]!.y += 1
  }
  if (head === 'beside') for (const text of texts) text.x += 0.5
  return head === 'below'
    ? [...texts, heading]
    : head === 'inside'
      ? [...texts.slice(0, 1), heading, ...texts.slice(1)]
      : [heading, ...texts]
}
