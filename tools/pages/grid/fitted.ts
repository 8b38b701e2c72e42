import type { Setting } from '../setting.ts'
import type { Story } from '../story.ts'
import { broken } from './lines.ts'

/** A story cut at the end of a sentence so that it fills so many lines, or as many as it has. */
export function fitted(story: Story, width: number, rows: number, { isSpaced }: Setting): Story {
  const paragraphs: string[] = []
  const own = { ...story, paragraphs }
  const isTooLong = () => broken(own, width, isSpaced).length > rows
  for (const text of story.paragraphs) {
    const sentences = text.split(/(?<=[。！？]”?)/u)
    paragraphs.push('')
    for (const sentence of sentences) {
      const before = paragraphs.at(-1)!
      paragraphs[paragraphs.length - 1] = before + sentence
      if (!isTooLong()) continue
      paragraphs[paragraphs.length - 1] = before
      if (before === '') paragraphs.pop()
      return kept(own)
    }
  }
  return kept(own)
}

/** A story with what is left of its names and crossheads where its end is gone. */
function kept(story: Story): Story {
  const { paragraphs, byline = '', names, crossheads } = story
  if (paragraphs.length === 0) paragraphs.push(`${story.headline}。`)
  const all = byline + paragraphs.join('')
  return {
    ...story,
    names: names.filter((name) => all.includes(`记者 ${name}`)),
    crossheads: crossheads.filter(({ before }) => before < paragraphs.length),
  }
}
