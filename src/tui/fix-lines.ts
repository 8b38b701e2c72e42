import { sanitise } from '../text/sanitise.ts'
import { FIXES } from './acts/fixing.ts'
import type { State } from './state/state.ts'
import type { FixView } from './state/view.ts'
import type { Look } from './theme/looks.ts'
import { wrapped } from './wrapped.ts'

/** A line of what can be put right; `choice` counts the choices, a broken one once. */
export interface FixLine {
  text: string
  look: Look
  choice?: number
}

/** What can be put right, then what would become of the file by it, in lines of so many cells. */
export function fixLines({ ambiguous, settings }: State, view: FixView, width: number): FixLine[] {
  const { messages } = settings
  const { fixes } = messages
  const lines = (text: string, look: Look): FixLine[] =>
    wrapped(text, { width, ambiguous }).map((part) => ({ text: part, look }))
  const { wish, outcome } = view
  if (!wish)
    return [
      ...lines(fixes.title, 'headline'),
      ...FIXES.flatMap(({ operation }, choice) =>
        lines(fixes.choices[operation]!, choice === view.bar ? 'bar' : 'plain').map((line) => ({
          ...line,
          choice,
        })),
      ),
    ]
  const title = lines(fixes.choices[wish.operation]!, 'headline')
  if (!outcome) return [...title, ...lines(messages.searching, 'faint')]
  if ('problem' in outcome) {
    const why =
      'what' in outcome
        ? messages.unkept[outcome.problem]!(sanitise(outcome.what))
        : fixes.problems[outcome.problem]!
    return [...title, ...lines(why, 'accent')]
  }
  const { before, after } = outcome
  const gone = before.filter((own) => !after.includes(own)).flatMap((own) => lines(`- ${own}`, 'faint'))
  const come = after.filter((own) => !before.includes(own)).flatMap((own) => lines(`+ ${own}`, 'plain'))
  const rest = lines(fixes.unchanged(before.length - gone.length), 'faint')
  const changes = gone.length + come.length === 0 ? lines(fixes.noChange, 'accent') : [...gone, ...come]
  return [...title, ...changes, ...rest, ...lines(fixes.keep, 'strong')]
}
