import { QueryError } from '../../search/parse-query.ts'
import type { StudyName } from '../../study/choices.ts'
import { setOf } from '../../study/set.ts'
import { severalIn } from '../../study/several.ts'
import { saying } from '../state/change.ts'
import type { State } from '../state/state.ts'

/** A phrase, an article and a collection are no queries. */
const NO_QUERIES = new Set<StudyName>(['firstUse', 'collection'])

/** Says that what was typed is no set, and leaves what is on the screen: a slip in a line loses no view. */
export function sayingUnreadable(state: State, what: StudyName, line: string): State | undefined {
  if (NO_QUERIES.has(what)) return undefined
  try {
    for (const own of severalIn(line, null)) setOf(own, { since: null, until: null })
    return undefined
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    return error.mistake === 'badDate' ? saying(state, 'badDate', line) : saying(state, 'badQuery', line)
  }
}
