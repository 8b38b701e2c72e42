import type { ShownArticle } from '../../desk/told.ts'
import type { Reading } from './parts.ts'

/** What was read before something was opened that shows other articles: leaving that leads back to it. */
export interface Before {
  shown: ShownArticle | null
  reading: Reading
  /** That of the corpus then. */
  revision: number
}
