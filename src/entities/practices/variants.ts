import { longestBefore } from '../../text/trie.ts'
import type { Find } from '../find.ts'
import { HEADS, HeadKind, headKindOf } from './words.ts'

const MARKS = /[“”‘’「」『』]/g
const SHORTEST = 2

/** Without quotation marks, and without what may stand behind any scheme: 四议工作法 for “四议”工作法经验. */
export function keyOf(name: string): string {
  let key = name.replace(MARKS, '')
  for (;;) {
    const length = longestBefore(HEADS, key, key.length)
    const isLoose = length > 0 && headKindOf(key.slice(-length)) === HeadKind.loose
    if (!isLoose || key.length - length < SHORTEST) return key
    key = key.slice(0, -length)
  }
}

/** Of what an article calls by one quotation: “甲”平台 and “甲”工作平台 are one, and so is “甲” alone. */
export function withoutVariants(practices: (Find & { inner?: string })[]): Find[] {
  const named = new Map<string, Map<string, number>>()
  for (const { inner, key } of practices) {
    if (inner === undefined) continue
    const keys = named.get(inner) ?? new Map<string, number>()
    named.set(inner, keys.set(key, (keys.get(key) ?? 0) + 1))
  }
  return practices.map(({ inner, ...practice }) => {
    const keys = inner === undefined ? undefined : named.get(inner)
    return keys && keys.size > 1 ? { ...practice, key: chosen(practice.key, inner!, keys) } : practice
  })
}

const plain = (key: string) => key.replaceAll('工作', '')

/** The key that stands for all that differ by 工作 or by having no kind of scheme behind them; the most frequent first. */
function chosen(key: string, inner: string, keys: Map<string, number>): string {
  const alike = [...keys].filter(([other]) => plain(other) === plain(key) || key === keyOf(inner))
  return alike.reduce((best, next) => (weight(next, inner) > weight(best, inner) ? next : best))[0]
}
/** One with a kind of scheme tells more than the quotation alone. */
const weight = ([key, times]: [string, number], inner: string) => times + (key === keyOf(inner) ? 0 : 1000)
