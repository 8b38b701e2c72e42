import type { Office } from '../offices.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import type { Context } from './context.ts'

/** An office that a sentence gives somebody, and where. */
export interface Given {
  office: Office
  at: number
  end: number
}

/** A person of a sentence, with the offices that it gives them. */
export interface About {
  person: NameAt
  given: Given[]
  statement: Statement
  context: Context
}
