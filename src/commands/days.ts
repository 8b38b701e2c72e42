import type { Messages } from '../messages/index.ts'
import { areTurned, dayOf } from '../search/day-of.ts'
import type { CommandLine } from './command-line.ts'
import { UsageError } from './usage-error.ts'

/** The days that `--since` and `--until` name, ISO; null where nobody says. */
export function daysOf(options: CommandLine['options'], messages: Messages) {
  const day = (name: 'since' | 'until', end: 'first' | 'last') => {
    const given = options[name] as string | undefined
    const found = given === undefined ? null : dayOf(given, end)
    if (found === undefined) throw new UsageError(messages.errors.badDay(`--${name}`, given!))
    return found
  }
  const [since, until] = [day('since', 'first'), day('until', 'last')]
  if (areTurned(since, until)) throw new UsageError(messages.errors.turnedDays(since!, until!))
  return { since, until }
}
