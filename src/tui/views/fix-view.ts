import type { Messages } from '../../messages/index.ts'
import { FIXES } from '../acts/fixing.ts'
import { type Row, row, toHeight } from '../row.ts'
import type { Fix, State } from '../state.ts'

/** What can be put right, then what would become of the file by it, in the pane of the article. */
export function fixView(state: State, fix: Fix, width: number, rows: number, messages: Messages): Row[] {
  const { ambiguous } = state
  const { fixes } = messages
  const line = (text: string, look: Row[number]['look']) => row(` ${text}`, look, width, ambiguous)
  if (!fix.wish) {
    const choices = FIXES.map(({ operation }, index) =>
      line(fixes.choices[operation]!, index === fix.bar ? 'bar' : 'plain'),
    )
    return toHeight([line(fixes.title, 'headline'), ...choices].slice(0, rows), rows, width)
  }
  const { outcome } = fix
  const title = line(fixes.choices[fix.wish.operation]!, 'headline')
  if (!outcome) return toHeight([title, line(messages.searching, 'faint')], rows, width)
  if ('problem' in outcome)
    return toHeight([title, line(fixes.problems[outcome.problem]!, 'accent')], rows, width)
  const { before, after } = outcome
  const gone = before.filter((own) => !after.includes(own)).map((own) => line(`- ${own}`, 'faint'))
  const come = after.filter((own) => !before.includes(own)).map((own) => line(`+ ${own}`, 'plain'))
  const rest = line(fixes.unchanged(before.length - gone.length), 'faint')
  const changes = gone.length + come.length === 0 ? [line(fixes.noChange, 'accent')] : [...gone, ...come]
  const shown = [title, ...changes, rest, line(fixes.keep, 'strong')]
  return toHeight(shown.slice(0, rows), rows, width)
}
