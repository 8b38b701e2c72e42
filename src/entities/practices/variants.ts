import { longestBefore } from '../../text/trie.ts'
import type { Find } from '../find.ts'
import { HEADS, HeadKind, headKindOf } from './words.ts'

const MARKS = /[“”‘’「」『』]/g
const SHORTEST = 2

/** Without quotation marks, and without what may stand behind any scheme: 三查工作法 for “三查”工作法经验. */
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
export function withoutVariants<Name extends Find>(
  practices: (Name & { inner?: string })[],
): (Name & { inner?: string })[] {
  const named = new Map<string, Map<string, number>>()
  for (const { inner, key } of practices) {
    if (inner === undefined) continue
    const keys = named.get(inner) ?? new Map<string, number>()
    named.set(inner, keys.set(key, (keys.get(key) ?? 0) + 1))
  }
  const chosen = new Map([...named].map(([inner, keys]) => [inner, chosenAmong(inner, keys)]))
  return practices.map((practice) =>
    practice.inner === undefined
      ? practice
      : { ...practice, key: chosen.get(practice.inner)!.get(practice.key)! },
  )
}

/** For each key of a quotation the one that stands for all that differ by 工作, or by having no kind of scheme behind them. */
function chosenAmong(inner: string, keys: Map<string, number>): Map<string, string> {
  const bare = keyOf(inner)
  // One with a kind of scheme tells more than the quotation alone.
  const weight = (key: string) => keys.get(key)! + (key === bare ? 0 : keys.size * 1000)
  const best = new Map<string, string>()
  const put = (group: string, key: string) => {
    const known = best.get(group)
    if (known === undefined || weight(key) > weight(known)) best.set(group, key)
  }
  for (const key of keys.keys()) {
    put(withoutWork(key), key)
    put(bare, key)
  }
  return new Map([...keys.keys()].map((key) => [key, best.get(key === bare ? bare : withoutWork(key))!]))
}

const withoutWork = (key: string) => key.replaceAll('工作', '')
