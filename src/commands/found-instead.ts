import { asMeant } from '../search/as-meant.ts'
import { find } from '../search/find.ts'
import { QueryError } from '../search/parse-query.ts'
import type { Archive } from '../store/archive.ts'
import type { AskingVerb } from './verbs.ts'

/** Studies take a query as it is typed: of one that is meant otherwise it is told how. */
const STUDIES: AskingVerb[] = ['kwic', 'trend', 'collocates']
/** What nothing is called articles may speak of all the same. */
const NAMES: AskingVerb[] = ['who', 'what', 'figures']
/** Articles that are looked at for what a line may mean. */
const LOOKED_AT = 5

/** The command that finds something where a verb found nothing, as it would be typed; undefined for none. */
export async function foundInstead(
  archive: Archive,
  verb: AskingVerb,
  line: string,
): Promise<string | undefined> {
  if (!STUDIES.includes(verb) && !NAMES.includes(verb)) return undefined
  const hits = await hitsOf(archive, verb, line)
  if (NAMES.includes(verb)) return hits.length > 0 ? `find ${line}` : undefined
  const meant = asMeant(
    line,
    hits.flatMap(({ forgiven = [] }) =>
      // Some of the words find articles, but say something else than all of them.
      forgiven.flatMap(({ typed, meant: own, how }): [string, string][] =>
        how === 'words' ? [] : [[typed, own]],
      ),
    ),
  )
  return meant === line ? undefined : `${verb} ${meant}`
}

async function hitsOf(archive: Archive, verb: AskingVerb, line: string) {
  try {
    return (await find(archive, { line, limit: LOOKED_AT, isCounted: false })).hits
  } catch (error) {
    // A name need not be a query.
    if (NAMES.includes(verb) && error instanceof QueryError) return []
    throw error
  }
}
