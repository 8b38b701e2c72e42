import type { Candidate } from './tagger/candidates.ts'
import { percentOf } from './tagger/reliability.ts'
import { KINDS, type NameKind } from './tagger/tags.ts'

/** What is right less often than so is no name: by F on newspapers, people need the most. */
export const LEAST: Record<NameKind, number> = { person: 60, place: 55, org: 50 }

/**
 * A place of the map, a body of a place and one that everybody knows are so likely at least: the papers that the tagger
 * learned from hardly name any. Of places that had no more, 0.69 were right where they are named in full, which often is
 * a part of a longer name, and 0.88 where they are named in short.
 */
const LISTED = { inFull: 60, inShort: 80 }

/**
 * A body whose name a rule finds written out is one where the tagger says little against it: 24 of 33 were on half a
 * daily, where the encyclopaedia that it learned from has one in three.
 */
const WRITTEN = { inPlace: -170, alone: 0, percent: 60 }

/**
 * What begins with a place of the map and ends as bodies do is one where the tagger says a little for it: 8 of 10 were
 * on half a daily, teams above all, which its encyclopaedia hardly names.
 */
const PLACED = { margin: 25, percent: 60 }

/** A paper writes of its own place and its bodies. */
const OWN = 90

export function percentFor(
  { kind, source, margin, find, length }: Candidate,
  own: ReadonlySet<string>,
  isPlaced: boolean,
): number {
  const percent = Math.max(find?.percent ?? 0, percentOf(kind, source, margin))
  if (source === 'tagger' && isPlaced && margin >= PLACED.margin) return Math.max(PLACED.percent, percent)
  if (!find?.isCertain)
    return find && KINDS[kind] === 'org' && margin >= (find.within ? WRITTEN.inPlace : WRITTEN.alone)
      ? Math.max(WRITTEN.percent, percent)
      : percent
  if (own.has(find.name) || own.has(find.within ?? '')) return Math.max(OWN, percent)
  if (KINDS[kind] !== 'place') return find.within === undefined ? percent : Math.max(LISTED.inFull, percent)
  return Math.max(length < find.name.length ? LISTED.inShort : LISTED.inFull, percent)
}

export interface Weighed extends Candidate {
  percent: number
}
