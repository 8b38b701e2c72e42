import { between, oneOf, type Random, type Setting } from '../setting.ts'
import { type Next, person } from '../stories.ts'
import type { Story } from '../story.ts'

const TITLES = ['遗失声明', '招聘启事', '拍卖公告', '注销公告', '清算公告', '招标公告', '寻人启事', '更正']

/** A row of notices, each in a box with what it is called above it. */
export function noticesIn(
  { left, top, width }: { left: number; top: number; width: number },
  count: number,
  next: Next,
  setting: Setting,
  random: Random,
): { stories: Story[]; html: string } {
  const small = setting.size * oneOf([0.82, 0.9, 1], random)
  const wide = (width - (count - 1) * 10) / count
  const most = Math.floor((wide - 20) / small) * 8
  const titles = [...TITLES].sort(() => random() - 0.5)
  const stories = Array.from({ length: count }, (_, at): Story => {
    const sentences = next(most)
      .paragraphs.join('')
      .split(/(?<=。)/u)
    let text = `${person(random)}${sentences[0]!}`
    for (const sentence of sentences.slice(1)) if (text.length + sentence.length < most) text += sentence
    const id = `n${at + 1}`
    return { id, headline: titles[at % TITLES.length]!, paragraphs: [text], crossheads: [], names: [] }
  })
  const head = setting.size * (between(12, 17, random) / 10)
  const html = stories
    .map(
      ({ headline, paragraphs }, at) =>
        `<div class="a" style="left:${left + at * (wide + 10)}px;top:${top}px;width:${wide}px;height:${small * 1.4 * 10 + head * 1.6}px;border:1px solid #333;padding:5px 9px;overflow:hidden"><h2 style="text-align:center;font-size:${head}px">${headline}</h2><p style="font-size:${small}px;line-height:1.4">${paragraphs[0]}</p></div>`,
    )
    .join('')
  return { stories, html }
}
