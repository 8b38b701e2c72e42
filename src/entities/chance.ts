import { longestAt, trieOf } from '../text/trie.ts'
import steps from './chances.json' with { type: 'json' }
import type { Find } from './find.ts'

/** What names are weighed alike: people, places, bodies of a place or of the whole country and others. */
export type KindOfChance = keyof typeof steps

export function kindOfChance({ kind, name, within }: Pick<Find, 'kind' | 'name' | 'within'>): KindOfChance {
  if (kind !== 'org') return kind as KindOfChance
  return within !== undefined || isOfNation(name) ? 'org of a place' : 'org'
}

/** 国家统计局某队: a body that everybody knows, or one of the nation, tells as much as a place. */
const isOfNation = (name: string) => longestAt(NATIONAL, name, 0) > 0
const NATIONAL = trieOf(['国家', '中国', '全国', '中央', '国务院', '中共', '共青团'])

/**
 * How likely a name is right that was weighed so, in hundredths: as such names were in the articles of a daily
 * (tools/learn-names/chances.ts). What is no name is as likely as it was weighed.
 */
export function chanceOf(kind: string, percent: number): number {
  const own: number[][] | undefined = Object.hasOwn(steps, kind) ? steps[kind as KindOfChance] : undefined
  return (own?.findLast(([from]) => percent >= from!)?.[1] ?? percent) / 100
}
