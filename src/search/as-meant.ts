import { partsOf } from './apart.ts'
import { tokensOf } from './parse-query.ts'

const asTerm = (text: string): string =>
  /^[\p{L}\p{N}]+$/u.test(text) ? text : `"${text.replaceAll('"', '')}"`

const asTerms = (text: string): string => partsOf(text).filter(Boolean).map(asTerm).join(' ')

/**
 * A line with what its words were taken for in their place, so that it finds the same where nothing is forgiven.
 *
 * @example asMeant('lvliang 会议', [['lvliang', '吕梁']]) // '吕梁 会议'
 */
export function asMeant(line: string, forgiven: [typed: string, meant: string][]): string {
  const meantBy = (typed: string) =>
    [...new Set(forgiven.flatMap(([own, meant]) => (own === typed ? [asTerms(meant)] : [])))].join(' OR ')
  const terms = tokensOf(line).flatMap(({ at, end, isNot, query }) =>
    query?.ask === 'text' && !query.in && !isNot ? [{ at, end, text: query.text }] : [],
  )
  // Several words of pinyin may be one name, and of several words some may be meant: it stands in the place of the first.
  const whole = terms.length > 1 ? meantBy(terms.map(({ text }) => text).join('')) : ''
  let made = ''
  let behind = 0
  for (const [place, { at, end, text }] of terms.entries()) {
    const isLeftOut = whole !== '' && place > 0
    const before = line.slice(behind, at)
    made += isLeftOut ? before.trimEnd() : before + (whole || meantBy(text) || line.slice(at, end))
    behind = end
  }
  return (made + line.slice(behind)).trim()
}
