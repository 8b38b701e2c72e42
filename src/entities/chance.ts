import { SOUNDS } from '../text/sounds.ts'
import { longestAt, trieOf } from '../text/trie.ts'
import steps from './chances.json' with { type: 'json' }
import type { Find } from './find.ts'

/**
 * What names are weighed alike: people, places, bodies of a place or of the whole country and others; each as rules know
 * them or as they only look, people also as they only sound. Weighed alike, a place of the map is right far more often
 * than what only looks like one.
 */
export type KindOfChance = keyof typeof steps

export function kindOfChance({
  kind,
  name,
  within,
  isCertain,
}: Pick<Find, 'kind' | 'name' | 'within' | 'isCertain'>): KindOfChance {
  if (kind === 'person' && !isCertain && SOUNDING.test(name)) return 'person by its sound'
  const isOfPlace = kind === 'org' && (within !== undefined || isOfNation(name))
  return `${kind}${isOfPlace ? ' of a place' : ''}${isCertain ? '' : ' by its look'}` as KindOfChance
}

/** Sounds of a foreign name without a dot: people, but places, beasts and plants of other countries, too. */
const SOUNDING = new RegExp(`^[${SOUNDS}]{2,}$`, 'u')

/** 国家统计局某队: a body that everybody knows, or one of the nation, tells as much as a place. */
const isOfNation = (name: string) => longestAt(NATIONAL, name, 0) > 0
const NATIONAL = trieOf(['国家', '中国', '全国', '中央', '国务院', '中共', '共青团'])

/**
 * How likely a name is right that was weighed so, in hundredths: as such names were in half of the articles of a daily
 * and half of the sentences of an encyclopaedia (tools/learn-names/chances.ts). What is no name is as likely as it was weighed.
 */
export function chanceOf(kind: string, percent: number): number {
  const own: number[][] | undefined = Object.hasOwn(steps, kind) ? steps[kind as KindOfChance] : undefined
  return (own?.findLast(([from]) => percent >= from!)?.[1] ?? percent) / 100
}
