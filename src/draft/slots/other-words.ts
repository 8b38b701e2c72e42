import type { Statement } from '../read/statements.ts'
import type { Candidate } from './candidate.ts'

/** Candidates without items of rows that a sentence of the archive has in other words: 资源互通, 资源共享. */
export function withoutOtherWords(candidates: Candidate[], { listings }: Statement): Candidate[] {
  const itemsBeside = ({ at, end }: Candidate['mine']): string[] =>
    listings.find((row) => row.at <= at && end <= row.end)?.items ?? []
  const said = new Set(
    candidates
      .filter(
        ({ kind, mine, theirs }) =>
          kind === 'item' && areSaidOtherwise(mine.printed, theirs.printed, itemsBeside(mine)),
      )
      .map(({ mine }) => mine.at),
  )
  return candidates.filter(({ kind, mine }) => kind !== 'item' || !said.has(mine.at))
}

/** True where half of an item stands in another, but for what items of the row have in common: 技术优势, 功能优势. */
function areSaidOtherwise(item: string, other: string, items: string[]): boolean {
  const own = [...item].filter(
    (character) => items.filter((another) => another.includes(character)).length < COMMON,
  )
  const shared = own.filter((character) => other.includes(character))
  return own.length > 1 && shared.length * 2 >= own.length
}
const COMMON = 2
