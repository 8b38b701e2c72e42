import { headOf } from '../html.ts'
import type { Setting } from '../setting.ts'
import type { Story } from '../story.ts'
import { cells } from './lines.ts'

/** How high a headline's characters are beside the text's. */
export interface Heads {
  most: number
  least: number
}

const LINE = 1.27

/** The height of a headline's characters so that it stands in two lines at most, where it can. */
function sizeFor({ headline }: Story, width: number, size: number, { most, least }: Heads): number {
  const long = cells(headline)
  const one = (width * 0.96) / long
  const fits = one > least * size * 1.25 ? one : one * 1.9
  return Math.max(least * size, Math.min(most * size, fits))
}

/** A story's headline with what is above and below it, set so wide, and how high it is in pixels. */
export function heading(story: Story, width: number, setting: Setting, heads: Heads, label = '') {
  const { size, leading, head } = setting
  const high = sizeFor(story, width, size, heads)
  const linesOf = (text: string | undefined, each: number) =>
    text ? Math.ceil((cells(text) * each * 1.03) / width) : 0
  const small = size * 1.15
  const height =
    linesOf(story.headline, high) * high * LINE +
    (linesOf(story.kicker, small) + linesOf(story.subhead, small)) * small * LINE +
    linesOf(story.byline, size) * size * leading +
    (label ? size * 2.1 : 0)
  const box = label
    ? `<div><span style="font:700 ${size * 1.1}px '${head}';border:1px solid #333;padding:0 4px">${label}</span></div>`
    : ''
  return { html: box + headOf(story, high), height }
}

/** The same from top to bottom: how wide and how high it is. */
export function uprightHeading({ headline }: Story, setting: Setting, { most }: Heads, height: number) {
  const size = Math.max(setting.size * 1.35, Math.min(setting.size * most, (height * 0.95) / cells(headline)))
  const lines = Math.ceil((cells(headline) * size * 1.02) / height)
  const width = lines * size * LINE
  const html = `<h1 style="writing-mode:vertical-rl;font-size:${size}px;height:${height}px">${headline}</h1>`
  return { html, width, height: Math.min(height, cells(headline) * size * 1.03) }
}
