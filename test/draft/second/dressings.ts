import { traditionalPairs } from '../../../src/text/generated/traditional-pairs.ts'
import { parseNumber } from '../../../src/text/numerals.ts'

/** Around what is wrong in a sentence, while it is put into another form. */
export const [OPEN, CLOSE] = ['\ue000', '\ue001']

/** One other form of a sentence; the same sentence where it cannot have it. */
export type Dressing = (text: string, random: () => number) => string

const NAME = /[\u4e00-\u9fff]{2,3}(?=[（，。、]|说|谈|作了)/g
const DIGITS = '零一二三四五六七八九'

/** 1768 as 一千七百六十八. */
export function inChinese(number: number): string {
  let text = ''
  const digits = [...String(number)]
  for (const [index, digit] of digits.entries()) {
    const scale = ['', '十', '百', '千', '万', '十', '百', '千'][digits.length - 1 - index]!
    if (digit !== '0') text += DIGITS[Number(digit)]! + scale
    else if (scale === '万') text += '万'
    else if (!text.endsWith('零') && /[1-9]/.test(digits.slice(index).join(''))) text += '零'
  }
  return text.replace(/^一十/, '十').replace(/零万/, '万')
}

/** 4.5万 as 45000, 9500万 as 0.95亿, 56117 as 5.6117万. */
export const scaled: Dressing = (text, random) =>
  text.replace(/(?<![\d.月一二年])(\d+(?:\.\d+)?)([万亿])(?=[^\d—])/g, (_, digits: string, scale: string) => {
    const value = parseNumber(digits + scale)!
    if (scale === '亿') return `${Number((value / 1e4).toFixed(4))}万`
    return value >= 1e7 && random() < 0.5
      ? `${Number((value / 1e8).toFixed(6))}亿`
      : String(Math.round(value))
  })

/** 1768个 as 一千七百六十八个, 57% as 百分之五十七. */
export const chineseNumerals: Dressing = (text) =>
  text
    .replace(/(?<![\d.月一二年—+])(\d+)(?=[\ue001]?[个名户人处期次亩项])/g, (_, digits: string) =>
      inChinese(Number(digits)),
    )
    .replace(
      /(?<![\d.])(\d+)(\ue001?)%/g,
      (_, digits: string, close: string) => `百分之${inChinese(Number(digits))}${close}`,
    )

/** 20033 as 20,033. */
export const grouped: Dressing = (text) => text.replace(/(?<![\d.])(\d{2,3})(\d{3})(?!\d)/g, '$1,$2')

export const halfwidth: Dressing = (text) =>
  text
    .replaceAll('，', ',')
    .replaceAll('；', ';')
    .replaceAll('：', ':')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('。', '. ')

let simplified: Map<string, string> | undefined
function traditionalOf(character: string): string {
  if (!simplified) {
    simplified = new Map()
    const several = new Set<string>()
    for (let index = 0; index < traditionalPairs.length; index += 2) {
      const [own, plain] = [traditionalPairs[index]!, traditionalPairs[index + 1]!]
      if (simplified.has(plain)) several.add(plain)
      simplified.set(plain, own)
    }
    for (const plain of several) simplified.delete(plain)
  }
  return simplified.get(character) ?? character
}
export const traditional: Dressing = (text) => [...text].map(traditionalOf).join('')

export const cornerQuotes: Dressing = (text) => text.replaceAll('“', '「').replaceAll('”', '」')

/** Said by somebody who is quoted: what was quoted is quoted within. */
export const nested: Dressing = (text) =>
  `他告诉记者：“${text.replaceAll('“', '‘').replaceAll('”', '’').replace(/。$/, '')}。”`

export const bold: Dressing = (text) =>
  text.includes(OPEN)
    ? text.replace(OPEN, `**${OPEN}`).replace(CLOSE, `${CLOSE}**`)
    : text.replace(NAME, '**$&**')

export const linked: Dressing = (text, random) => {
  let done = false
  return text.replace(NAME, (name) => {
    if (done || random() < 0.4) return name
    done = true
    return `[${name}](https://example.org/${encodeURIComponent(name)})`
  })
}

export const listed: Dressing = (text) => `\n- ${text}\n`
export const numbered: Dressing = (text) => `\n3. ${text}\n`
export const quotedBlock: Dressing = (text) => `\n> ${text}\n`
export const cells: Dressing = (text) =>
  `\n| 内容 | 备注 |\n| --- | --- |\n| ${text.replaceAll('|', '')} | 待核 |\n`

/** Lines of one width, as an editor or a mail wraps them: names and numbers are cut anywhere. */
export const wrapped: Dressing = (text) => {
  let column = 0
  return [...text]
    .map((character) => {
      if (character === OPEN || character === CLOSE) return character
      column++
      return column % 19 === 0 ? `${character}\n` : character
    })
    .join('')
}

/** A line cut just within what may be wrong, after a beginning long enough for it. */
export const cutInside: Dressing = (text) => {
  const at = text.indexOf(OPEN)
  if (at < 16) return text
  const to = text.indexOf(CLOSE)
  const middle = at + 1 + Math.ceil((to - at - 1) / 2)
  return `${text.slice(0, middle)}\n${text.slice(middle)}`
}

export const spaced: Dressing = (text) =>
  text.replace(/(?<=[\u4e00-\u9fff])(?=[\d])|(?<=\d)(?=[\u4e00-\u9fff])/g, ' ')

export const DRESSINGS: Record<string, Dressing> = {
  ...{
    plain: (text) => text,
    scaled,
    chineseNumerals,
    grouped,
    halfwidth,
    traditional,
    cornerQuotes,
    nested,
  },
  ...{ bold, linked, listed, numbered, quotedBlock, cells, wrapped, cutInside, spaced },
}
