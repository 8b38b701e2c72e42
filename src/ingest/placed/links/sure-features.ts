import { UNIT } from '../../learned/trees.ts'
import { readingForm } from '../../print/reading-form.ts'
import { LEAD } from '../../print/signs.ts'
import { textOf } from '../flow.ts'
import type { Text } from '../segment.ts'
import type { Judged } from './chains.ts'
import type { Owners } from './owners.ts'

export const PLACED_SURE_FEATURES = 16

const bounded = (score: number) => Math.max(-3000, Math.min(3000, score))

/**
 * A row for each text: the weakest of its links, the strongest that was not taken at its ends and inside, how its
 * headline compares with others and with other texts.
 */
export function placedSureRows(texts: Text[], judged: Judged[], { owner, scores }: Owners): Int32Array[] {
  return texts.map((text, number) => {
    const place = new Map(text.map((segment, at) => [segment, at]))
    let [inside, out, into, rival] = [3000, -3000, -3000, -3000]
    for (const { from, to, score } of judged) {
      const [a, b] = [place.get(from), place.get(to)]
      if (a !== undefined && b === a + 1) inside = Math.min(inside, score)
      else if (a !== undefined && a === text.length - 1 && b === undefined) out = Math.max(out, score)
      else if (b === 0 && a === undefined) into = Math.max(into, score)
      else if (a !== undefined || b !== undefined) rival = Math.max(rival, score)
    }
    const own = scores.map((each) => each[number]!)
    const heads = own.flatMap((score, at) => (owner[at] === number ? [{ score, at }] : []))
    const best = heads.reduce((most, { score }) => Math.max(most, score), -3000)
    const others = heads.flatMap(({ at }) => scores[at]!.filter((_, other) => other !== number))
    const foreign = own.filter((_, at) => owner[at] !== number)
    const all = readingForm(text.map(textOf).join(''))
    return Int32Array.of(
      text.length,
      Math.min(3000, all.length),
      bounded(inside),
      bounded(out),
      bounded(into),
      bounded(rival),
      heads.length,
      bounded(best),
      bounded(Math.max(-3000, ...others)),
      bounded(Math.max(-3000, ...foreign)),
      text[0]!.begins[0] ? 1 : 0,
      text.at(-1)!.isOpen ? 1 : 0,
      LEAD.test(all) ? 1 : 0,
      Math.min(99, texts.length),
      Math.min(99, scores.length),
      owner.filter((each) => each < 0).length,
    )
  })
}

/** The chance that a score stands for, to two places. */
export const chanceOf = (score: number) => Math.round(100 / (1 + Math.exp(-score / UNIT))) / 100
