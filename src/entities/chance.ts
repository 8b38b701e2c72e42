import steps from './chances.json' with { type: 'json' }
import type { Find } from './find.ts'

/** What names are weighed alike: people, places, bodies of a place and others. */
export type KindOfChance = keyof typeof steps

export const kindOfChance = ({ kind, within }: Pick<Find, 'kind' | 'within'>): KindOfChance =>
  kind === 'org' && within !== undefined ? 'org of a place' : (kind as KindOfChance)

/**
 * How likely a name is right that was weighed so, in hundredths: as such names were in the articles of a daily
 * (tools/learn-names/chances.ts). What is no name is as likely as it was weighed.
 */
export function chanceOf(kind: string, percent: number): number {
  const own: number[][] | undefined = Object.hasOwn(steps, kind) ? steps[kind as KindOfChance] : undefined
  return (own?.findLast(([from]) => percent >= from!)?.[1] ?? percent) / 100
}
