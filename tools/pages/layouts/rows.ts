import { bodyOf, fitting, headOf, htmlOf, masthead, paragraphsOf } from '../html.ts'
import { columnsFor, type Layout } from '../layout.ts'
import { anySetting, between, oneOf, type Random } from '../setting.ts'
import type { Next } from '../stories.ts'
import type { Story } from '../story.ts'

// Pages in rows and columns, headlines above their texts.

/** Rows of stories, each with its headline above. */
export function rows(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const columns = between(4, 7, random)
  const column = setting.size * between(12, 17, random)
  const width = columns * column + (columns - 1) * setting.gutter + 72
  const stories: Story[] = []
  const made = Array.from({ length: between(3, 4, random) }, () => {
    let left = columns
    const cells: string[] = []
    while (left > 0) {
      const story = next()
      let own = Math.min(left, columnsFor(story, left))
      if (left - own === 1 && random() < 0.5) own = left
      left -= own
      stories.push(story)
      const room = own * column
      const size = fitting(story.headline, room, setting.size * 2.6, setting.size * 1.4)
      cells.push(
        `<article style="grid-column:span ${own}">${headOf(story, size)}${bodyOf(story, own)}</article>`,
      )
    }
    const rule = setting.isRuled ? 'border-bottom:0.6px solid #333;padding-bottom:8px' : ''
    return `<div class="row" style="grid-template-columns:repeat(${columns},1fr);${rule}">${cells.join('')}</div>`
  })
  return { stories, source: htmlOf(masthead('综合', 2) + made.join(''), width, setting) }
}

/** Each story a card with a border or a ground of its own. */
export function cards(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const column = setting.size * 15
  const columns = 6
  const width = columns * column + 200
  const stories: Story[] = []
  const card = oneOf(['border:1px solid #333', 'background:#eee', 'border-top:3px solid #900'], random)
  const made = [
    oneOf(
      [
        [3, 3],
        [2, 4],
        [4, 2],
      ],
      random,
    ),
    oneOf(
      [
        [2, 2, 2],
        [3, 3],
      ],
      random,
    ),
    oneOf(
      [
        [1, 3, 2],
        [2, 4],
      ],
      random,
    ),
  ].map(
    (spans) =>
      `<div class="row" style="grid-template-columns:repeat(${columns},1fr);gap:14px">${spans
        .map((own) => {
          const story = next()
          stories.push(story)
          const size = fitting(story.headline, own * column, setting.size * 2.3, setting.size * 1.35)
          return `<article style="grid-column:span ${own};padding:10px;${card}">${headOf(story, size)}${bodyOf(story, own)}</article>`
        })
        .join('')}</div>`,
  )
  return { stories, source: htmlOf(masthead('民生', 5) + made.join(''), width, setting) }
}

/** Stories that follow one another through the columns of the page. */
export function flowed(next: Next, random: Random): Layout {
  const setting = anySetting(random)
  const columns = between(2, 4, random)
  const column = setting.size * between(17, 22, random)
  const stories = Array.from({ length: between(4, 7, random) }, next)
  const made = stories
    .map(
      (story) =>
        `${headOf(story, fitting(story.headline, column, setting.size * 1.9, setting.size * 1.3))}${paragraphsOf(story)}<div style="height:${setting.size}px"></div>`,
    )
    .join('')
  return {
    stories,
    source: htmlOf(
      `${masthead('副刊', 7)}<div class="body" style="column-count:${columns};height:1150px;column-fill:auto">${made}</div>`,
      columns * (column + setting.gutter) + 72,
      setting,
    ),
  }
}
