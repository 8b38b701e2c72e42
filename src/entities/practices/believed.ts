import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { SURE } from './candidate.ts'
import { chanceOfScheme } from './chance.ts'
import { OFTEN, type Said } from './said.ts'
import { signsOf } from './signs.ts'

/** What is most likely no scheme an article does not call one, however much speaks for it: only a corpus may. */
export const believed = (said: Said[], pieces: Piece[]): Find[] =>
  said.flatMap((one) => {
    const { evidence: all, uses } = one
    const learned = all < SURE - 1 ? OF_LITTLE : chanceOfScheme(signsOfAll(one, pieces))
    const likely = uses.some(({ isRepeated }) => isRepeated) ? Math.min(learned, OF_REPEATED) : learned
    const percent = all >= MUCH ? Math.max(likely, OF_LITTLE) : likely
    const evidence = percent < LEAST_LIKELY ? Math.min(all, SURE - 1) : all
    return uses.map(
      ({ inner: _inner, isTelling: _telling, isRepeated: _repeated, isDistinct: _distinct, ...use }) => ({
        ...use,
        evidence,
        percent,
      }),
    )
  })
const LEAST_LIKELY = 36
/** So much speaks for some of what is unlikely one that it is shown as doubtful; of eleven such names four were schemes. */
const MUCH = 5
/** What hardly anything speaks for is only shown where many articles have it, and then as doubtful. */
const OF_LITTLE = 40
/** What is only said again and again may be what everybody does; of twenty-one such names four were schemes. */
const OF_REPEATED = 60

/** The signs of all places where an article has a name, and how often it has it. */
export function signsOfAll({ uses, evidence, isTopic }: Said, pieces: Piece[]): Set<string> {
  const signs = new Set<string>(isTopic ? ['topic of a brief article'] : [])
  for (const use of uses.slice(0, MOST_USES))
    for (const sign of signsOf(pieces[use.block]!, { ...use, end: use.at + use.length })) signs.add(sign)
  for (let times = 2; times <= Math.min(OFTEN, uses.length); times++) signs.add(`times ${times}`)
  for (let points = 2; points <= Math.min(MOST_POINTS, evidence); points++) signs.add(`evidence ${points}`)
  return signs
}
const MOST_USES = 20
const MOST_POINTS = 7
