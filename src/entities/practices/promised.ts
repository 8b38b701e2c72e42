export const NUMERALS = '〇一二三四五六七八九十'
export const FEWEST = 2
export const MOST = 12
export const LONGEST_STEP = 16

/** How many parts a name promises: as many as a sum has, four for “四查”, five for “两晒三评” or two of each; none where it has no number. */
export function promised(name: string): number[] {
  const sum = /[^“”]*[+＋][^“”]*/.exec(name)?.[0]
  if (sum) return [sum.split(/[+＋]/).length]
  // “3456”: a code of digits, one for each part.
  const code = /(?<!\d)[1-9]{3,}(?!\d)/.exec(name)?.[0]
  if (code) return [code.length]
  const numbers = (name.match(/\d+|[两双二三四五六七八九十]/g) ?? []).map((written) =>
    /\d/.test(written) ? Number(written) : /[两双]/.test(written) ? 2 : NUMERALS.indexOf(written),
  )
  return numbers.length === 0 ? [] : [numbers[0]!, numbers.reduce((sum, number) => sum + number, 0)]
}

/** Steps that are as many as a scheme may have, each short enough. */
export const within = (steps: string[]): string[] | undefined =>
  steps.length >= FEWEST && steps.length <= MOST && steps.every((step) => step.length <= 2 * LONGEST_STEP)
    ? steps
    : undefined
