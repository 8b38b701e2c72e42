import type { Messages } from '../../messages/index.ts'
import { sanitise } from '../../text/sanitise.ts'
import { FIXES } from '../acts/fixing.ts'
import { wrapped } from '../page-lines.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { Fix, State } from '../state.ts'

/** What can be put right, then what would become of the file by it, in the pane of the article. */
export function fixView(state: State, fix: Fix, width: number, rows: number, messages: Messages): Row[] {
  const { ambiguous } = state
  const { fixes } = messages
  const lines = (text: string, look: Row[number]['look']) =>
    wrapped(text, { width, ambiguous }).map((part) => row(` ${part}`, look, width, ambiguous))
  if (!fix.wish) {
    const choices = FIXES.flatMap(({ operation }, index) =>
      lines(fixes.choices[operation]!, index === fix.bar ? 'bar' : 'plain'),
    )
    return toHeight([...lines(fixes.title, 'headline'), ...choices].slice(0, rows), rows, width)
  }
  const { outcome } = fix
  const title = lines(fixes.choices[fix.wish.operation]!, 'headline')
  if (!outcome) return toHeight([...title, ...lines(messages.searching, 'faint')].slice(0, rows), rows, width)
  if ('problem' in outcome) {
    const why =
      'what' in outcome
        ? messages.unkept[outcome.problem]!(sanitise(outcome.what))
        : fixes.problems[outcome.problem]!
    return toHeight([...title, ...lines(why, 'accent')].slice(0, rows), rows, width)
  }
  const { before, after } = outcome
  const gone = before.filter((own) => !after.includes(own)).flatMap((own) => lines(`- ${own}`, 'faint'))
  const come = after.filter((own) => !before.includes(own)).flatMap((own) => lines(`+ ${own}`, 'plain'))
  const rest = lines(fixes.unchanged(before.length - gone.length), 'faint')
  const changes = gone.length + come.length === 0 ? lines(fixes.noChange, 'accent') : [...gone, ...come]
  const shown = [...title, ...changes, ...rest, ...lines(fixes.keep, 'strong')]
  return toHeight(shown.slice(0, rows), rows, width)
}
