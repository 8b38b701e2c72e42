import { oneOf, type Random, type Setting } from '../setting.ts'
import type { Next } from '../stories.ts'
import type { Story } from '../story.ts'
import { type Area, bordered, type Hole } from './area.ts'
import { fitted } from './fitted.ts'
import { broken, poured } from './lines.ts'
import { pictureIn } from './picture.ts'
import { placedHead } from './places.ts'
import { roomIn, stripsOf } from './room.ts'
import type { HeadPlace, Style } from './style.ts'

/** What was set: stories with the HTML of all. */
export interface Told {
  stories: Story[]
  html: string
}

/** Fewer lines are no story. */
const LEAST_LINES = 5
const LABELS = ['一线调查', '观察', '民生视点', '文化漫笔', '乡村记事', '深阅读', '快评']

/** A story as it is set with its headline in such a place. */
function headedAs(place: HeadPlace, given: Story): Story {
  const story = { ...given, caption: undefined }
  const alone = { ...story, kicker: undefined, subhead: undefined }
  if (place === 'none') return { ...alone, headline: '', byline: undefined }
  return place.startsWith('upright') ? alone : story
}

/** A story in a box inside another one. */
function boxedIn(area: Area, hole: Hole, next: Next, setting: Setting, style: Style, random: Random): Told {
  const inner = {
    ...{ ...area, left: area.left + hole.from * area.step, columns: hole.to - hole.from },
    ...{ top: area.top + (hole.top + 0.5) * setting.size * setting.leading, rows: hole.rows - 1 },
  }
  const borders = style.borders.filter((each) => each !== 'none' && each !== 'under')
  const boxed: Style = {
    ...{ ...style, pictured: 0, wrapped: 0, bordered: 1, labelled: 0, places: ['above'], borders },
    heads: { most: 1.5, least: 1.2 },
  }
  return told(inner, next, setting, boxed, random)
}

/** A story in its place, with a picture or a second one in a box where its style has them. */
export function told(area: Area, next: Next, setting: Setting, style: Style, random: Random): Told {
  const border = random() < style.bordered ? oneOf(style.borders, random) : 'none'
  const { inner, html: frame } = bordered(area, border, setting, random)
  const given = next(inner.columns * inner.rows * inner.width * 0.8)
  const place: HeadPlace = oneOf(style.places, random)
  const story = headedAs(place, given)
  const label = random() < style.labelled ? oneOf(LABELS, random) : ''
  const head = placedHead(story, inner, place, setting, style.heads, random, label)
  const holes = [...head.holes]
  const within: Told[] = []
  const picture = random() < style.pictured ? roomIn(inner, holes, [8, 13], random) : undefined
  if (picture) {
    holes.push(picture)
    within.push(pictureIn(inner, picture, given, setting, random))
  }
  const box =
    random() < style.wrapped && inner.columns > 2 ? roomIn(inner, holes, [12, 18], random) : undefined
  if (box) {
    holes.push(box)
    within.push(boxedIn(inner, box, next, setting, style, random))
  }
  const strips = stripsOf(inner, holes, setting.size * setting.leading)
  const rows = strips.reduce((sum, strip) => sum + strip.rows, 0)
  if (rows < LEAST_LINES) return { stories: [], html: '' }
  const own = fitted(story, inner.width, rows, setting)
  const text = poured(broken(own, inner.width, setting.isSpaced), strips, setting, inner.width)
  const inside = within.map(({ html }) => html).join('')
  return {
    stories: [own, ...within.flatMap(({ stories }) => stories)],
    html: `${frame}<div${border === 'dark' ? ' style="color:#fff"' : ''}>${head.html}${text}${inside}</div>`,
  }
}
