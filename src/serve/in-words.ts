import { Mistaken } from '../ingest/mistaken.ts'
import type { Messages } from '../messages/index.ts'
import { QueryError } from '../search/parse-query.ts'
import { Hindered } from '../store/hindered.ts'

/** Why something was not answered, as a person is told. */
export function inWords(error: unknown, { errors, queryMistakes }: Messages): string {
  if (error instanceof Hindered) return errors.hindered[error.why]!(error.path)
  if (error instanceof Mistaken) return errors.hindered['mistaken']!(error.message)
  if (error instanceof QueryError) return errors.query(queryMistakes[error.mistake], error.at + 1, error.what)
  return (error as Error).message
}
