import { tokensOf } from './parse-query.ts'

const asTerm = (text: string): string =>
  /^[\p{L}\p{N}]+$/u.test(text) ? text : `"${text.replaceAll('"', '')}"`

/**
 * A line with what its words were taken for in their place, so that it finds the same where nothing is forgiven.
 *
 * @example asMeant('lvliang 会议', [['lvliang', '吕梁']]) // '吕梁 会议'
 */
export function asMeant(line: string, forgiven: [typed: string, meant: string][]): string {
  const meantBy = (typed: string) =>
    [...new Set(forgiven.flatMap(([own, meant]) => (own === typed ? [asTerm(meant)] : [])))].join(' OR ')
  const terms = tokensOf(line).flatMap(({ at, end, isNot, query }) =>
    query?.ask === 'text' && !query.in && !isNot ? [{ at, end, text: query.text }] : [],
  )
  // Several words of pinyin may be one name.
  const whole = terms.length > 1 && meantBy(terms.map(({ text }) => text).join(''))
  if (whole) return whole
  let made = ''
  let behind = 0
  for (const { at, end, text } of terms) {
    made += line.slice(behind, at) + (meantBy(text) || line.slice(at, end))
    behind = end
  }
  return (made + line.slice(behind)).trim()
}
