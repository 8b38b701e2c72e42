import type { Messages } from '../../messages/index.ts'
import type { Library } from '../ask/library.ts'
import type { Pool } from '../ask/pool.ts'
import type { Remark } from '../finding.ts'
import type { Statement } from '../read/statements.ts'

/** What a sentence is checked by. */
export interface Context {
  library: Library
  pool: Pool
  says: Messages['draft']
}

/** Looks at a sentence for one kind of thing; places are those of its paragraph. */
export type Check = (statement: Statement, context: Context) => Promise<Remark[]>
