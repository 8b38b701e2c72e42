import { asMeant } from '../search/as-meant.ts'
import { find } from '../search/find.ts'
import type { Archive } from '../store/archive.ts'

/** Articles that are looked at for what a line may mean. */
const LOOKED_AT = 5

/** What a line that finds nothing would find if it were forgiven, as it would be typed then; undefined for nothing. */
export async function meantLine(archive: Archive, line: string): Promise<string | undefined> {
  const { hits } = await find(archive, { line, limit: LOOKED_AT })
  const meant = asMeant(
    line,
    hits.flatMap(({ forgiven = [] }) =>
      // Some of the words find articles, but say something else than all of them.
      forgiven.flatMap(({ typed, meant: own, how }): [string, string][] =>
        how === 'words' ? [] : [[typed, own]],
      ),
    ),
  )
  return meant === line ? undefined : meant
}
