const DIGITS: Record<string, number> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((character, value) => [character, value])),
  零: 0,
  '○': 0,
  两: 2,
}
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/**
 * The number that a text writes: Arabic with 千 万 亿, or Chinese. Nothing where it is none.
 *
 * @example parseNumber('1.3万') // 13000
 * @example parseNumber('三千五百') // 3500
 * @example parseNumber('四万五千') // 45000
 * @example parseNumber('一点五亿') // 150000000
 */
export function parseNumber(text: string): number | undefined {
  const arabic = /^(\d[\d,，]*(?:\.\d+)?)([十百千万亿]*)$/.exec(text)
  if (arabic) {
    let value = Number(arabic[1]!.replace(/[,，]/g, ''))
    for (const scale of arabic[2]!) value *= SMALL[scale] ?? LARGE[scale]!
    return rounded(value)
  }
  const decimal = DECIMAL.exec(text)
  if (decimal) return parseDecimal(decimal[1]!, decimal[2]!, decimal[3]!)
  if (text === '') return undefined
  return /[十百千万亿]/.test(text) ? parseScaled(text) : parseDigits(text)
}

const DECIMAL = /^([^点]+)点([零〇○一二三四五六七八九]+)([十百千万亿]*)$/

function parseDecimal(whole: string, part: string, scale: string): number | undefined {
  const [before, behind] = [parseNumber(whole), parseDigits(part)]
  if (before === undefined || behind === undefined) return undefined
  let value = before + behind / 10 ** part.length
  for (const own of scale) value *= SMALL[own] ?? LARGE[own]!
  return rounded(value)
}

/** 一九九八, 七五 and single digits: one digit after another. */
function parseDigits(text: string): number | undefined {
  let value = 0
  for (const character of text) {
    const digit = DIGITS[character]
    if (digit === undefined) return undefined
    value = value * 10 + digit
  }
  return value
}

function parseScaled(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of text) {
    const large = LARGE[character]
    const small = SMALL[character]
    if (large !== undefined) {
      section += digit ?? 0
      if (section === 0 && total === 0) return undefined
      // 一万亿: the scale is of everything before it.
      total = section === 0 ? total * large : total + section * large
      section = 0
      digit = undefined
    } else if (small !== undefined) {
      section += (digit ?? 1) * small
      digit = undefined
    } else {
      const own = DIGITS[character]
      // 二三十 is no number but about so many.
      if (own === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = own
    }
  }
  return total + section + (digit ?? 0)
}

/** 2.77 × 10⁸ is 277000000.00000003 in binary; nobody wrote that. */
const rounded = (value: number) => Number(value.toPrecision(15))
