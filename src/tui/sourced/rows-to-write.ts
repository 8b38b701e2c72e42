import type { TableRow } from '../../collect/forms/view-table.ts'
import { differencesOf } from '../drafts/differences.ts'
import type { SourcedView } from './sourced.ts'

/** The rows of a view as they are taken home, each with its source. */
export function rowsToWrite(view: SourcedView): TableRow[] {
  if (view.is === 'figures')
    return (view.found?.lines ?? []).map(({ of, value, date, sentence, citation, article, source }) => ({
      ...{ of, value, date, sentence, citation, article, source },
    }))
  return differencesOf(view).map(({ degree, kind, line, column, text, says, proposal, evidence }) => ({
    ...{ degree, kind, line, column, text, says, proposal },
    sentence: evidence[0]?.sentence ?? null,
    citation: evidence[0]?.citation ?? null,
    source: evidence[0] ? `${evidence[0].file}:${evidence[0].line}` : null,
  }))
}
