import { bodyOf, fitting, headOf, htmlOf, masthead, paragraphsOf } from '../html.ts'
import type { Layout } from '../layout.ts'
import { anySetting, between, oneOf, type Random } from '../setting.ts'
import type { Next } from '../stories.ts'
import type { Story } from '../story.ts'

// Pages of stories of several kinds.

/** One long story with a great first letter, a quotation pulled out, and a related one in a box. */
export function long(next: Next, random: Random): Layout {
  const setting = { ...anySetting(random), isSpaced: false }
  const column = setting.size * 16
  const columns = between(3, 5, random)
  const parts = [next(), next()]
  const story: Story = {
    ...parts[0]!,
    paragraphs: parts.flatMap(({ paragraphs }) =>
      paragraphs.map((text) => text.replace(/^本报讯（.*?）|（记者 .*?）$/g, '')),
    ),
    ...{ crossheads: [], names: parts[0]!.byline ? parts[0]!.names : [] },
  }
  const related = next()
  const drop =
    random() < 0.6
      ? 'p.first::first-letter { float: left; font-size: 3.2em; line-height: 1; padding-right: 4px }'
      : ''
  const box = `<aside><h1 style="font-size:${setting.size * 1.3}px">${related.headline}</h1>${paragraphsOf({ ...related, kicker: undefined }, -1)}</aside>`
  const at = Math.floor(story.paragraphs.length * 0.6)
  const text = story.paragraphs
    .map((own, number) => `${number === at ? box : ''}<p${number === 0 ? ' class="first"' : ''}>${own}</p>`)
    .join('')
  const body = `<div class="body" style="column-count:${columns}">${text}</div>`
  const more = `${drop} aside { border: 1px solid #333; padding: 8px; margin: 6px 0; break-inside: avoid }`
  return {
    stories: [
      { ...story, caption: undefined },
      {
        ...related,
        kicker: undefined,
        subhead: undefined,
        caption: undefined,
        byline: undefined,
        names: related.byline ? [] : related.names,
        crossheads: related.crossheads,
      },
    ],
    source: htmlOf(
      masthead('深度', 8) + headOf(story, setting.size * 3) + body,
      columns * (column + setting.gutter) + 72,
      setting,
      more,
    ),
  }
}

/** News in brief in a column beside other stories. */
export function briefs(next: Next, random: Random): Layout {
  const setting = { ...anySetting(random), isSpaced: false }
  const column = setting.size * 15
  const mark = oneOf(['■', '▲', '●', ''], random)
  const stories: Story[] = []
  const short = Array.from({ length: between(4, 6, random) }, (): Story => {
    const { id, headline, paragraphs } = next()
    return {
      id,
      headline: `${mark}${headline.split(' ')[0]!}`,
      paragraphs: paragraphs.slice(0, 2).map((text) => text.replace(/^本报讯（.*?）|（记者 .*?）$/g, '')),
      crossheads: [],
      names: [],
    }
  })
  const brief = ({ headline, paragraphs }: Story) =>
    `<div style="margin-bottom:10px"><h2 style="font-size:${setting.size * (mark ? 1 : 1.15)}px">${headline}</h2>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`
  const rest = Array.from({ length: 3 }, () => {
    const story = next()
    stories.push(story)
    return `<article style="margin-bottom:16px">${headOf(story, fitting(story.headline, 3 * column, setting.size * 2.4, setting.size * 1.5))}${bodyOf(story, 3)}</article>`
  })
  const bar = `<div style="font:700 ${setting.size * 1.6}px '${setting.head}';border-bottom:2px solid">简讯</div>`
  return {
    stories: [...short, ...stories],
    source: htmlOf(
      `${masthead('社会', 4)}<div class="row" style="grid-template-columns:${column}px 1fr;gap:24px"><div style="${setting.isRuled ? 'border:1px solid #333;padding:8px' : ''}">${bar}${short.map(brief).join('')}</div><div>${rest.join('')}</div></div>`,
      4 * column + 180,
      setting,
    ),
  }
}

/** A first page: the name of the paper, a list of what stands inside, a picture, the story of the day. */
export function front(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const column = setting.size * 15
  const [lead, left, right, below] = [next(), next(), next(), next()] as [Story, Story, Story, Story]
  const inside = [next(), next(), next()].map(
    ({ headline }, at) => `<p style="text-indent:0">${headline.slice(0, 14)} <b>${at + 2}版</b></p>`,
  )
  const caption = `昨日，${oneOf(['河东', '石桥', '西门'], random)}的居民在广场上看演出。林晓 摄`
  const photo: Story = {
    id: 'photo',
    headline: '广场夜里有演出',
    paragraphs: [caption],
    crossheads: [],
    names: ['林晓'],
  }
  const cell = (story: Story, own: number, size: number) =>
    `<article style="grid-column:span ${own}">${headOf(story, fitting(story.headline, own * column, setting.size * size, setting.size * 1.4))}${bodyOf(story, own)}</article>`
  return {
    stories: [lead, left, right, below, photo],
    source: htmlOf(
      `<div style="display:flex;gap:30px;border-bottom:2px solid;margin-bottom:12px"><div style="font:700 72px '${setting.text}'">河东日报</div><div style="font-size:${setting.size}px">2024年5月12日 星期日<br>农历四月初五<br>第8812期 今日8版<br>国内统一刊号：CN00-0000</div></div>
<div class="row" style="grid-template-columns:repeat(5,1fr)"><div style="border:1px solid #333;padding:8px"><h2 style="font-size:${setting.size * 1.5}px">导读</h2>${inside.join('')}</div>${cell(lead, 4, 3.4)}</div>
<div class="row" style="grid-template-columns:repeat(5,1fr)">${cell(left, 2, 2)}<article style="grid-column:span 3"><div class="picture" style="height:260px"></div><h1 style="font-size:${setting.size * 1.6}px">${photo.headline}</h1><p>${caption}</p></article></div>
<div class="row" style="grid-template-columns:repeat(5,1fr)">${cell(right, 3, 2.2)}${cell(below, 2, 2)}</div>`,
      5 * column + 160,
      setting,
    ),
  }
}
