import { bodyOf, headOf, htmlOf, masthead, paragraphsOf } from '../html.ts'
import { columnsFor, type Layout } from '../layout.ts'
import { anySetting, between, charactersOf, type Random } from '../setting.ts'
import type { Next } from '../stories.ts'
import type { Story } from '../story.ts'

// Pages whose headlines stand beside their texts, or that are set from top to bottom.

/** Headlines at the left or the right of their texts, in a column of their own. */
export function aside(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const column = setting.size * 16
  const stories: Story[] = []
  const isLeft = random() < 0.6
  const made = Array.from({ length: between(4, 6, random) }, () => {
    const story = next()
    stories.push(story)
    const own = Math.max(2, columnsFor(story, 4))
    const head = `<div>${headOf(story, setting.size * 1.9)}</div>`
    const body = `<div>${bodyOf(story, own)}</div>`
    return `<div class="row" style="grid-template-columns:${isLeft ? `${column}px 1fr` : `1fr ${column}px`};${
      setting.isRuled ? 'border-bottom:1px solid #333;padding-bottom:10px' : 'padding-bottom:12px'
    }">${isLeft ? head + body : body + head}</div>`
  })
  return { stories, source: htmlOf(masthead('要闻', 3) + made.join(''), 5 * column + 160, setting) }
}

/** Headlines set from top to bottom beside their texts. */
export function upright(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const column = setting.size * 15
  const stories: Story[] = []
  const isLeft = random() < 0.5
  const made = Array.from({ length: 3 }, () => {
    const cells = [2, 3].map((own) => {
      const story: Story = { ...next(), kicker: undefined, subhead: undefined }
      stories.push(story)
      const size = Math.min(setting.size * 2.2, 260 / story.headline.length)
      const head = `<h1 style="writing-mode:vertical-rl;font-size:${Math.max(size, setting.size * 1.4)}px;height:300px">${story.headline}</h1>`
      const by = story.byline ? `<p class="by">${story.byline}</p>` : ''
      const body = `<div style="min-width:0">${by}${bodyOf(story, own)}</div>`
      return isLeft
        ? `<article style="grid-column:span ${own};display:grid;grid-template-columns:auto 1fr;gap:10px">${head}${body}</article>`
        : `<article style="grid-column:span ${own};display:grid;grid-template-columns:1fr auto;gap:10px">${body}${head}</article>`
    })
    return `<div class="row" style="grid-template-columns:repeat(5,1fr);${setting.isRuled ? 'border-bottom:1px solid #333;' : ''}padding-bottom:10px">${cells.join('')}</div>`
  })
  return { stories, source: htmlOf(masthead('县域', 6) + made.join(''), 5 * column + 260, setting) }
}

/** A page set from top to bottom, columns from the right to the left, tiers below one another. */
export function vertical(next: Next, random: Random): Layout {
  const setting = { ...anySetting(random), isSpaced: false }
  const stories: Story[] = []
  const tier = setting.size * between(16, 22, random)
  let width = 0
  const made = Array.from({ length: 3 }, () => {
    const cells = [next(), next()].map((given) => {
      // Quotation marks look otherwise from top to bottom.
      const story = { ...given, paragraphs: given.paragraphs.map((text) => text.replace(/[“”‘’]/g, '')) }
      for (const part of ['kicker', 'headline', 'subhead'] as const)
        if (story[part]) story[part] = story[part].replace(/[“”‘’]/g, '')
      stories.push({ ...story, caption: undefined })
      const size = Math.max(setting.size * 1.4, Math.min(setting.size * 2.2, tier / story.headline.length))
      return `<article>${headOf(story, size)}${paragraphsOf({ ...story, caption: undefined })}</article>`
    })
    const lines = stories
      .slice(-2)
      .reduce((sum, own) => sum + (charactersOf(own) * setting.size) / tier + own.paragraphs.length + 9, 0)
    width = Math.max(width, lines * setting.size * setting.leading * 1.1)
    return `<div style="height:${tier}px;writing-mode:vertical-rl;display:flex;flex-direction:column;gap:${setting.size * 2}px;margin-bottom:${setting.size * 2}px">${cells.join('')}</div>`
  })
  const more = 'header { margin: 0 0 0 12px; text-align: left } article { height: 100% }'
  return {
    stories,
    source: htmlOf(
      made.join(setting.isRuled ? '<div style="border-top:1px solid #333;margin-bottom:16px"></div>' : ''),
      Math.ceil(width) + 72,
      setting,
      more,
    ),
  }
}
