import { escaped, oneOf, type Random, type Setting } from '../setting.ts'
import type { Story } from '../story.ts'
import { type Area, columnsWide, type Hole } from './area.ts'

/** A picture in a hole of its story's area, with its caption, which is a story of its own. */
export function pictureIn(
  area: Area,
  hole: Hole,
  story: Story,
  setting: Setting,
  random: Random,
): { html: string; stories: Story[] } {
  const { size, leading } = setting
  const wide = columnsWide(area, hole.to - hole.from, size)
  const high = hole.rows * size * leading
  const left = area.left + hole.from * area.step
  const place = story.headline.slice(0, 4)
  const [name] = story.names.length > 0 ? story.names : ['林晓']
  const more =
    random() < 0.5 ? `${story.paragraphs[0]!.slice(0, 26).replace(/[，。].*$/, '')}，人们在现场。` : ''
  const caption = `${random() < 0.4 ? '▲' : ''}图为${place}的现场。${more}${name} 摄`
  const small = size * oneOf([0.85, 0.92, 1], random)
  const lines = Math.ceil((caption.length * small * 1.05) / wide)
  const top = area.top + hole.top * size * leading + (hole.top > 0 ? size * 0.5 : 0)
  const grey = high - lines * small * 1.35 - size * 1.6
  const style = `left:${left}px;top:${top}px;width:${wide}px`
  return {
    html: `<div class="a" style="${style}"><div class="picture" style="height:${grey}px"></div><figcaption style="font-size:${small}px">${escaped(caption)}</figcaption></div>`,
    stories: [{ id: `${story.id}p`, headline: '', paragraphs: [], crossheads: [], names: [], caption }],
  }
}
