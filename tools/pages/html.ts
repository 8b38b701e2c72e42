import { escaped, type Setting } from './setting.ts'
import type { Story } from './story.ts'

// A page as HTML that Chromium prints: its size is made to fit what stands on it.

const FIT = `<script>addEventListener('load', () => {
  const { scrollWidth, scrollHeight } = document.documentElement
  const style = document.createElement('style')
  style.textContent = '@page { margin: 0; size: ' + scrollWidth + 'px ' + (scrollHeight + 2) + 'px }'
  document.head.append(style)
})</script>`

export const htmlOf = (content: string, width: number, setting: Setting, more = '') => {
  const { size, leading, gutter, text, head, weight, isJustified, isSpaced, isCentred, isRuled } = setting
  const rule = isRuled ? `column-rule: 0.6px solid #555;` : ''
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0; padding: 0 }
html { width: ${width}px } body { padding: 36px; font: ${size}px/${leading} '${text}' }
p { text-indent: ${isSpaced ? 0 : 2}em; text-align: ${isJustified ? 'justify' : 'left'}; ${isSpaced ? 'margin-bottom: 0.8em' : ''} }
h1, h2, h3, h4 { font-family: '${head}'; line-height: 1.25; font-weight: ${weight} }
h3 { font-weight: 400; font-size: 1.15em } h4 { font-weight: 400; font-size: 1.15em }
header { text-align: ${isCentred ? 'center' : 'left'}; margin-bottom: ${size * 0.7}px; break-after: avoid }
h5 { font: 700 ${size}px/${leading} '${head}'; text-align: center; break-after: avoid }
.by { font-size: ${size}px; text-indent: 0; text-align: inherit }
.body { column-gap: ${gutter}px; ${rule} }
.masthead { display: flex; justify-content: space-between; border-bottom: 1px solid; margin-bottom: 14px; padding-bottom: 4px; font-size: ${size + 1}px }
.row { display: grid; column-gap: ${gutter}px; margin-bottom: ${size * 1.3}px; align-items: start }
.picture { background: #ccc; margin: 4px 0; break-inside: avoid } figure { break-inside: avoid; margin: 5px 0 }
figcaption { font: ${size * 0.92}px/1.35 '${head}' }
${more}</style>${FIT}</head><body>${content}</body></html>`
}

export const masthead = (name: string, page: number) =>
  `<div class="masthead"><span>第${String(page).padStart(2, '0')}版 ${name}</span><span>河东日报</span><span>2024年5月${page + 2}日 星期${'一二三四五六日'[page % 7]}</span></div>`

export const headOf = ({ kicker, headline, subhead, byline }: Story, size: number) =>
  `<header>${kicker ? `<h3>${escaped(kicker)}</h3>` : ''}<h1 style="font-size:${size}px">${escaped(headline)}</h1>${
    subhead ? `<h4>${escaped(subhead)}</h4>` : ''
  }${byline ? `<p class="by">${escaped(byline)}</p>` : ''}</header>`

export function paragraphsOf({ paragraphs, crossheads, caption }: Story, at = 1): string {
  const picture = caption
    ? `<figure><div class="picture" style="height:90px"></div><figcaption>${escaped(caption)}</figcaption></figure>`
    : ''
  return paragraphs
    .map((text, number) => {
      const crosshead = crossheads.find(({ before }) => before === number)
      return `${crosshead ? `<h5>${escaped(crosshead.text)}</h5>` : ''}${number === at ? picture : ''}<p>${escaped(text)}</p>`
    })
    .join('')
}

export const bodyOf = (story: Story, columns: number) =>
  `<div class="body" style="column-count:${columns}">${paragraphsOf(story)}</div>`

/** The height of a headline that fits so wide a place. */
export const fitting = (headline: string, width: number, most: number, least: number) =>
  Math.max(least, Math.min(most, Math.floor((width * 0.95) / headline.length)))
