import { head, pad, tail } from '../../text/fit.ts'
import { sanitise } from '../../text/sanitise.ts'
import { cells } from '../../text/width.ts'
import { START } from '../state/place.ts'
import { MATCH_ON } from '../theme/looks.ts'
import { toArticle } from './leading.ts'
import type { Study } from './study.ts'

/** Cells of a day, with what parts it from the line. */
const DAY = 12

/** Every hit a line, the term in one column. */
export const concordance: Study<'concordance'> = {
  head: () => [],
  line({ left, term, right, date }, look, _told, { width, ambiguous, messages }) {
    const day = width > 3 * DAY ? pad(` ${date ?? messages.undated}`, DAY, 'right', ambiguous) : ''
    const room = Math.max(0, width - cells(day, ambiguous))
    const middle = head(sanitise(term), Math.floor(room / 2), ambiguous)
    const own = cells(middle, ambiguous)
    const before = Math.max(0, Math.floor((room - own) / 2))
    const behind = Math.max(0, room - own - before)
    return [
      { text: day, look: look === 'plain' ? 'faint' : look },
      { text: pad(tail(sanitise(left), before, ambiguous), before, 'left', ambiguous), look },
      { text: middle, look: MATCH_ON[look] ?? 'match' },
      { text: pad(head(sanitise(right), behind, ambiguous), behind, 'right', ambiguous), look },
    ]
  },
  enter(state, view, { article, isBody, block, offset }) {
    return toArticle(state, view, isBody ? { article, block, offset, isBody } : { article, ...START })
  },
  explained: ({ source, article }) => [source, article],
}
