import type { Outcome } from '../desk/taken.ts'
import type { Messages } from '../messages/index.ts'
import type { Notice } from './state/notice.ts'

// What is said of how something went.

/** What was to be done. */
export type Done = 'collected' | 'remarked' | 'written'

/** What a notice says of why nothing was taken; anything else is a problem of the disk. */
const SAID_BY = {
  ...{ occupied: 'occupied', noForm: 'noForm', unread: 'noCollection', gone: 'gone', badName: 'badName' },
} as const satisfies Record<string, Notice['say']>
const isSaid = (problem: string): problem is keyof typeof SAID_BY => problem in SAID_BY

export function outcomeNotice(outcome: Outcome, done: Done, what: string, messages: Messages): Notice {
  if ('done' in outcome) return { say: done, what: done === 'written' ? `${outcome.done} → ${what}` : what }
  if (isSaid(outcome.problem)) return { say: SAID_BY[outcome.problem], what: outcome.what }
  return unkeptNotice(outcome.problem, outcome.what, messages)
}

export const unkeptNotice = (problem: string, what: string, messages: Messages): Notice => ({
  say: 'unkept',
  what: messages.unkept[problem]!(what),
})

/** A text that was copied, as it is said. */
export const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > SAID ? `${line.slice(0, SAID)}…` : line
}

/** So much is said of a text that was copied. */
const SAID = 60
