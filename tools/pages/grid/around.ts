import { between, oneOf, type Random, type Setting } from '../setting.ts'
import { person } from '../stories.ts'

// What stands around the stories and is of none: the head of the page, who made it, a slogan.

const PAGES = ['要闻', '综合新闻', '城事', '民生', '文化周刊', '经济', '教育', '健康', '县区', '专版']
const SLOGANS = ['讲文明 树新风 公益广告', '节约用水 从我做起', '文明出行 礼让行人', '植绿护绿 共建家园']

/** The head of a page, so wide, and how high it is. */
export function pageHead(width: number, { size, head }: Setting, random: Random) {
  const [page, day] = [between(2, 16, random), between(1, 28, random)]
  const name = oneOf(PAGES, random)
  const week = '一二三四五六日'[day % 7]
  const date = `2024年${between(1, 12, random)}月${day}日`
  const big = `<b style="font:700 ${size * 2}px '${head}'">${name}</b>`
  const editors = `责任编辑：${person(random)} 版式：${person(random)} 校对：${person(random)}`
  const parts = oneOf(
    [
      [`第${page}版 ${name}`, '河东日报', `${date} 星期${week}`],
      [big, `${date} 星期${week} ${editors}`, `A${String(page).padStart(2, '0')}版`],
      [`${String(page).padStart(2, '0')}`, big, `${date}　星期${week}`, editors],
      [`${date} 星期${week}`, `${name}`, `${page}`],
    ],
    random,
  )
  const rule = random() < 0.6 ? 'border-bottom:1px solid #333;' : ''
  const style = `left:36px;top:30px;width:${width}px;display:flex;justify-content:space-between;align-items:end;${rule}`
  return {
    html: `<div class="a" style="${style}">${parts.map((part) => `<span>${part}</span>`).join('')}</div>`,
    height: 30 + size * 3.6,
  }
}

/** What stands at the foot of a page, from a height on. */
export function pageFoot(top: number, width: number, { size, head }: Setting, random: Random): string {
  const kind = random()
  if (kind < 0.4) return ''
  const text =
    kind < 0.7
      ? `本版编辑：${person(random)} 美编：${person(random)} 电话：0000-000000`
      : oneOf(SLOGANS, random)
  const look = kind < 0.7 ? '' : `text-align:center;font:700 ${size * oneOf([1, 1.6], random)}px '${head}';`
  return `<div class="a" style="left:36px;top:${top}px;width:${width}px;${look}">${text}</div>`
}
